package org.holdfast.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds and changes pages, groups and items in the content of a toolkit.
 */
public final class PageTree {

	private final ObjectNode body;

	public PageTree(ObjectNode body) {
		this.body = body;
	}

	/**
	 * A page.
	 * @param key its key
	 * @return its content, which changes with the toolkit's
	 * @throws NotFound when there is none of that key
	 */
	public ObjectNode page(String key) {
		for (JsonNode section : this.body.path("sections")) {
			Optional<ObjectNode> page = find(section.path("pages"), key);
			if (page.isPresent()) {
				return page.get();
			}
		}
		throw new NotFound();
	}

	/**
	 * Puts another content in the place of a page.
	 * @param key key the page has
	 * @param content the other content
	 */
	public void replace(String key, ObjectNode content) {
		ObjectNode page = page(key);
		page.removeAll();
		page.setAll(content);
	}

	/**
	 * An item.
	 * @param page key of its page
	 * @param group key of its group
	 * @param key its key
	 * @return its content, which changes with the toolkit's
	 * @throws NotFound when there is none of that key
	 */
	public ObjectNode item(String page, String group, String key) {
		return find(group(page, group).path("items"), key).orElseThrow(NotFound::new);
	}

	/**
	 * Whether a group has an item.
	 * @param page key of its page
	 * @param group key of the group
	 * @param key key of the item
	 * @return whether there is one of that key
	 */
	public boolean holds(String page, String group, String key) {
		return find(items(page, group), key).isPresent();
	}

	/**
	 * Puts an item at the end of its group, or in the place of the one of its key.
	 * @param page key of its page
	 * @param group key of its group
	 * @param key key it had, empty for a new one
	 * @param content its content
	 */
	public void put(String page, String group, String key, ObjectNode content) {
		ArrayNode items = items(page, group);
		int place = key.isEmpty() ? -1 : place(items, key);
		if (place < 0) {
			items.add(content);
		}
		else {
			items.set(place, content);
		}
	}

	/**
	 * Moves an item up or down within its group.
	 * @param page key of its page
	 * @param group key of its group
	 * @param key its key
	 * @param by how many places, negative for up
	 */
	public void shift(String page, String group, String key, int by) {
		ArrayNode items = items(page, group);
		int from = place(items, key);
		int to = from + by;
		if (from < 0) {
			throw new NotFound();
		}
		if (to >= 0 && to < items.size()) {
			JsonNode moved = items.remove(from);
			items.insert(to, moved);
		}
	}

	/**
	 * Takes an item away. A group that has no other goes with it.
	 * @param page key of its page
	 * @param group key of its group
	 * @param key its key
	 * @return its content
	 * @throws WrongState when the page would have no item left
	 */
	public ObjectNode remove(String page, String group, String key) {
		ArrayNode items = items(page, group);
		ObjectNode content = item(page, group, key);
		ArrayNode groups = (ArrayNode) page(page).get("groups");
		if (items.size() == 1 && groups.size() == 1) {
			throw new WrongState("editing.last");
		}
		items.remove(place(items, key));
		if (items.isEmpty()) {
			groups.remove(place(groups, group));
		}
		return content;
	}

	/**
	 * Moves an item to another group, and lets it remember where it was if it was
	 * published there.
	 * @param from page, group and key it has
	 * @param toPage key of the page it goes to
	 * @param toGroup key of the group it goes to
	 * @param published whether the key it has was ever published
	 */
	public void move(List<String> from, String toPage, String toGroup, boolean published) {
		group(toPage, toGroup);
		if (holds(toPage, toGroup, from.get(2))) {
			throw new WrongState("editing.taken", from.get(2), toGroup);
		}
		ObjectNode item = remove(from.get(0), from.get(1), from.get(2));
		if (published) {
			remember(item, this.body.path("key").asString() + "/" + String.join("/", from));
		}
		items(toPage, toGroup).add(item);
	}

	/**
	 * Groups that an item may stand in.
	 * @return page and group, separated by a slash, in reading order
	 */
	public List<String> groups() {
		List<String> groups = new ArrayList<>();
		this.body.path("sections")
			.forEach((section) -> section.path("pages")
				.forEach((page) -> page.path("groups")
					.forEach((group) -> groups.add(page.path("key").asString() + "/" + group.path("key").asString()))));
		return groups;
	}

	/**
	 * Lets an item remember a key it had.
	 * @param item content of the item
	 * @param key whole key
	 */
	public static void remember(ObjectNode item, String key) {
		ArrayNode was = item.has("was") ? (ArrayNode) item.get("was") : item.putArray("was");
		for (JsonNode known : was) {
			if (known.asString().equals(key)) {
				return;
			}
		}
		was.insert(0, key);
	}

	private ObjectNode group(String page, String group) {
		return find(page(page).path("groups"), group).orElseThrow(NotFound::new);
	}

	private ArrayNode items(String page, String group) {
		return (ArrayNode) group(page, group).get("items");
	}

	private static Optional<ObjectNode> find(JsonNode list, String key) {
		int place = place(list, key);
		return (place < 0) ? Optional.empty() : Optional.of((ObjectNode) list.get(place));
	}

	private static int place(JsonNode list, String key) {
		for (int index = 0; index < list.size(); index++) {
			if (list.get(index).path("key").asString().equals(key)) {
				return index;
			}
		}
		return -1;
	}

}
