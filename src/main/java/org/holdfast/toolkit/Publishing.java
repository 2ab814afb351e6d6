package org.holdfast.toolkit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way from content to a published edition and back. What is published here was
 * checked before; nothing that is published ever changes.
 */
@Service
@Transactional
public class Publishing {

	private final Editions editions;

	private final JsonMapper json = new JsonMapper();

	private final Clock clock;

	Publishing(Editions editions, Clock clock) {
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The content of an edition.
	 * @param toolkit key of the toolkit
	 * @param number number of the edition
	 * @return as it was published
	 * @throws NotFound when there is no such edition
	 */
	@Transactional(readOnly = true)
	public JsonNode content(String toolkit, int number) {
		return this.editions.id(toolkit, number)
			.flatMap(this.editions::body)
			.map(this.json::readTree)
			.orElseThrow(NotFound::new);
	}

	/**
	 * What this version of Holdfast brings along, where that was never published because
	 * the content owner has an edition of their own.
	 * @param toolkit key of the toolkit
	 * @return its content
	 */
	@Transactional(readOnly = true)
	public Optional<JsonNode> waiting(String toolkit) {
		return PackagedToolkit.all()
			.stream()
			.filter((packaged) -> packaged.key().equals(toolkit) && !this.editions.holds(packaged))
			.map((packaged) -> this.json.readTree(packaged.body()))
			.findFirst();
	}

	/**
	 * Reads content that is not published.
	 * @param content content that follows the schema
	 * @param number number it would have
	 * @param changedAt when it was last changed
	 * @return the edition it would be, without a checksum
	 */
	public Edition preview(JsonNode content, int number, Instant changedAt) {
		return EditionReader.edition(new UUID(0, 0), number, "", changedAt, content);
	}

	/**
	 * Publishes content as the next edition.
	 * @param content content that was checked
	 * @param after number of the newest edition when this was decided, 0 for none
	 * @return number of the new edition
	 * @throws WrongState when another edition was published in the meantime, or nothing
	 * is new
	 */
	public int publish(JsonNode content, int after) {
		PackagedToolkit toolkit = PackagedToolkit.of(content);
		this.editions.lock();
		int newest = this.editions.newest(toolkit.key());
		if (newest != after) {
			throw new WrongState("toolkit.publish.overtaken", newest);
		}
		if (this.editions.isNewest(toolkit)) {
			throw new WrongState("toolkit.publish.same", newest);
		}
		this.editions.add(toolkit, this.clock.instant(), CurrentActor.get().name());
		return newest + 1;
	}

	/**
	 * The newest edition's number.
	 * @param toolkit key of the toolkit
	 * @return its number, 0 when nothing was published
	 */
	@Transactional(readOnly = true)
	public int newest(String toolkit) {
		return this.editions.newest(toolkit);
	}

	/**
	 * Every key that an item ever had.
	 * @param toolkit key of the toolkit
	 * @return whole keys, of all published editions
	 */
	@Transactional(readOnly = true)
	public List<String> everyKey(String toolkit) {
		return this.editions.all()
			.stream()
			.flatMap((id) -> this.editions.find(id).stream())
			.filter((edition) -> edition.toolkit().equals(toolkit))
			.flatMap((edition) -> edition.pages().stream())
			.flatMap((page) -> page.items().stream())
			.map(Item::key)
			.distinct()
			.toList();
	}

}
