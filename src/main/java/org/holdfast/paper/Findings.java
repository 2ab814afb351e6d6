package org.holdfast.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Glyphs;
import org.holdfast.paper.sheet.Harvest;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.web.NotFound;

/**
 * Makes out what was written into a document since it was made.
 */
final class Findings {

	private static final Pattern TAG = Pattern.compile("hf\\.(\\d{1,6})\\.([^=]{1,64})(?:=(.{1,64}))?");

	private final Asked asked;

	private final Set<String> fillers;

	private final Stamp stamp;

	private final Page page;

	private final Function<Stamp.Place, Map<String, List<String>>> before;

	private final List<Pending.Answer> answers = new ArrayList<>();

	private final List<Fact> lost = new ArrayList<>();

	private int same;

	/**
	 * Begins to look.
	 * @param asked what is asked of each answer
	 * @param fillers words that stand where nothing was written
	 * @param stamp what the document remembers
	 * @param page the page as it is now
	 * @param before what stood in the fields of an answer when the document was made
	 */
	Findings(Asked asked, Set<String> fillers, Stamp stamp, Page page,
			Function<Stamp.Place, Map<String, List<String>>> before) {
		this.asked = asked;
		this.fillers = fillers;
		this.stamp = stamp;
		this.page = page;
		this.before = before;
	}

	List<Pending.Answer> answers() {
		return this.answers;
	}

	List<Fact> lost() {
		return this.lost;
	}

	int same() {
		return this.same;
	}

	/**
	 * Looks through all fields.
	 * @param found the fields of the document
	 */
	void look(List<Harvest.Found> found) {
		Map<Spot, Map<String, Map<String, String>>> spots = new LinkedHashMap<>();
		Map<String, Integer> seen = new HashMap<>();
		for (Harvest.Found one : found) {
			Matcher tag = TAG.matcher(one.tag());
			if (tag.matches() && Integer.parseInt(tag.group(1)) < this.stamp.places().size()) {
				int copy = seen.merge(one.tag(), 1, Integer::sum) - 1;
				String option = (tag.group(3) != null) ? tag.group(3) : "";
				spots.computeIfAbsent(new Spot(Integer.parseInt(tag.group(1)), copy), (key) -> new LinkedHashMap<>())
					.computeIfAbsent(tag.group(2), (key) -> new LinkedHashMap<>())
					.put(option, one.text());
			}
		}
		spots.forEach((spot, fields) -> {
			if (spot.copy() == 0 || !fields.equals(spots.get(new Spot(spot.number(), 0)))) {
				look(spot, fields);
			}
		});
	}

	private void look(Spot spot, Map<String, Map<String, String>> fields) {
		Stamp.Place place = this.stamp.places().get(spot.number());
		Item item = this.page.items().stream().filter((one) -> one.key().equals(place.item())).findFirst().orElse(null);
		if (item == null) {
			lose(place.item(), fields);
			return;
		}
		boolean addable = !place.row().isEmpty() && item.addRows()
				&& AnswerFields.fixedRow(item, place.row()).isEmpty();
		if (spot.copy() > 0 && !addable) {
			lose(item.key(), fields);
			return;
		}
		String row = (spot.copy() > 0) ? copied(spot) : place.row();
		Map<String, List<String>> stood = (spot.copy() > 0) ? Map.of() : this.before.apply(place);
		List<Pending.Field> touched = new ArrayList<>();
		Set<String> known = new HashSet<>();
		try {
			for (Column field : this.asked.fields(item, row)) {
				known.add(field.key());
				Map<String, String> written = fields.get(field.key());
				if (written != null) {
					touch(field, written, stood.getOrDefault(field.key(), List.of()), touched);
				}
			}
		}
		catch (NotFound ex) {
			lose(item.key(), fields);
			return;
		}
		Map<String, Map<String, String>> unknown = new LinkedHashMap<>(fields);
		unknown.keySet().removeAll(known);
		lose(item.key(), unknown);
		if (touched.isEmpty()) {
			this.same++;
		}
		else {
			this.answers.add(new Pending.Answer(item.key(), row, (spot.copy() > 0) ? 0 : place.version(), touched));
		}
	}

	private void touch(Column field, Map<String, String> written, List<String> was, List<Pending.Field> touched) {
		List<String> now = (field.field() == FieldKind.MULTI_CHOICE) ? several(field, written)
				: one(field, written.getOrDefault("", ""));
		if (!isSame(field, was, now)) {
			touched.add(new Pending.Field(field.key(), was, now));
		}
	}

	private boolean isSame(Column field, List<String> was, List<String> now) {
		if (field.field() == FieldKind.MULTI_CHOICE) {
			return Set.copyOf(bare(was)).equals(Set.copyOf(bare(now)));
		}
		if (Asked.STATUS.equals(field.key()) && was.isEmpty()) {
			return now.isEmpty() || now.equals(List.of(AnswerStatus.NOT_STARTED.name()));
		}
		List<Slot.Option> options = Asked.options(field, this.stamp.locale());
		String stood = new Slot("", "", field.field(), null, options, was, null).shown();
		String stands = new Slot("", "", field.field(), null, options, now, null).shown();
		return Glyphs.bare(stood).equals(Glyphs.bare(stands));
	}

	private List<String> one(Column field, String text) {
		if (text.isBlank() || this.fillers.contains(text.strip())) {
			return List.of();
		}
		return List.of(field.choices().isEmpty() ? text : Asked.chosen(field, text));
	}

	private static List<String> several(Column field, Map<String, String> written) {
		Stream<String> ticked = field.choices()
			.stream()
			.map((choice) -> choice.key())
			.filter((key) -> !written.getOrDefault(key, "").isBlank());
		Stream<String> others = written.getOrDefault(Slot.OTHER, "").lines().filter((line) -> !line.isBlank());
		return Stream.concat(ticked, others).toList();
	}

	private void lose(String label, Map<String, Map<String, String>> fields) {
		fields.forEach((field, written) -> {
			String text = String.join("; ", written.values().stream().filter((one) -> !one.isBlank()).toList());
			if (!text.isEmpty() && !field.equals(Asked.STATUS) && !this.fillers.contains(text.strip())) {
				this.lost.add(new Fact(label, text));
			}
		});
	}

	private static List<String> bare(List<String> texts) {
		return texts.stream().map(Glyphs::bare).toList();
	}

	// the same copy in the same document is the same row, however often it is read
	private String copied(Spot spot) {
		String name = this.stamp.id() + "/" + spot.number() + "/" + spot.copy();
		return "row-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Where fields stand together: room for one answer, or a copy somebody made of it.
	 *
	 * @param number place of the answer in the stamp
	 * @param copy 0 for the room that was there from the beginning
	 */
	private record Spot(int number, int copy) {

	}

}
