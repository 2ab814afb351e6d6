package org.holdfast.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Glyphs;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Words;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.Typed;
import org.holdfast.progress.wording.WordDifference;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was read from a document with what is stored now.
 */
final class Differences {

	private final Asked asked;

	private final Words words;

	private final Locale locale;

	private final Map<AnswerKey, AnswerView> present;

	private final Predicate<String> open;

	/**
	 * Begins to compare.
	 * @param asked what is asked of each answer
	 * @param words the words of the reader's language
	 * @param locale that language
	 * @param present the answers as they stand
	 * @param open tells which items the reader may answer
	 */
	Differences(Asked asked, Words words, Locale locale, Map<AnswerKey, AnswerView> present, Predicate<String> open) {
		this.asked = asked;
		this.words = words;
		this.locale = locale;
		this.present = present;
		this.open = open;
	}

	Difference of(Pending pending, Edition edition, Page page) {
		List<Difference.Answer> answers = new ArrayList<>();
		List<Fact> barred = new ArrayList<>();
		List<Fact> lost = new ArrayList<>(pending.lost().stream().map((fact) -> told(page, edition, fact)).toList());
		int same = pending.same();
		for (int number = 0; number < pending.answers().size(); number++) {
			Pending.Answer read = pending.answers().get(number);
			Item item = edition.findItem(read.item()).orElse(null);
			if (item == null) {
				String became = became(read.item(), edition);
				read.fields().forEach((field) -> lost.add(new Fact(became, String.join("; ", field.now()))));
				continue;
			}
			Difference.Answer answer = answer(number, read, item);
			if (answer.fields().isEmpty()) {
				same++;
			}
			else if (!this.open.test(item.key())) {
				barred.add(new Fact(answer.label(), text(answer)));
			}
			else {
				answers.add(answer);
			}
		}
		return new Difference(pending, page.title().in(this.locale), !pending.cycle().equals(pending.from()),
				edition.number() != pending.edition(), same, answers, lost, barred);
	}

	private static String text(Difference.Answer answer) {
		return answer.fields()
			.stream()
			.map((field) -> field.after().stream().map(Difference.Piece::text).collect(Collectors.joining()))
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining("; "));
	}

	/**
	 * What stands in the fields of an answer.
	 * @param answer the answer
	 * @return texts by field, with how far it is and why it is left out
	 */
	static Map<String, List<String>> fields(AnswerView answer) {
		Map<String, List<String>> fields = new LinkedHashMap<>(answer.typed().fields());
		fields.put(Asked.STATUS, List.of(answer.status().name()));
		fields.put(Asked.REASON, answer.reason().isEmpty() ? List.of() : List.of(answer.reason()));
		return fields;
	}

	/**
	 * How a field differs.
	 * @param read what was read
	 * @param field one of its fields
	 * @param answer the answer as it stands
	 * @return how, absent when it is the same
	 */
	static Difference.@Nullable Kind kind(Pending.Answer read, Pending.Field field, AnswerView answer) {
		List<String> stands = fields(answer).getOrDefault(field.key(), List.of());
		if (alike(stands, field.now())) {
			return null;
		}
		boolean nothing = stands.isEmpty()
				|| (Asked.STATUS.equals(field.key()) && stands.equals(List.of(AnswerStatus.NOT_STARTED.name())));
		if (nothing && (read.base() == answer.version() || field.was().isEmpty())) {
			return Difference.Kind.NEW;
		}
		return (alike(stands, field.was())) ? Difference.Kind.CHANGED : Difference.Kind.CONFLICT;
	}

	private Difference.Answer answer(int number, Pending.Answer read, Item item) {
		AnswerKey key = new AnswerKey(read.item(), read.row());
		AnswerView stored = this.present.getOrDefault(key, AnswerView.none(key));
		Typed wanted = stored.typed();
		for (Pending.Field field : read.fields()) {
			wanted = with(wanted, field);
		}
		List<Flaw> flaws = AnswerFields.flaws(item, read.row(), wanted);
		List<Column> asks = this.asked.fields(item, read.row());
		List<Difference.Field> fields = new ArrayList<>();
		for (Column ask : asks) {
			for (Pending.Field field : read.fields()) {
				Difference.Kind kind = field.key().equals(ask.key()) ? kind(read, field, stored) : null;
				if (kind != null) {
					String flaw = flaws.stream()
						.filter((one) -> one.field().equals(ask.key()))
						.map((one) -> this.words.of(one.messageKey(), one.arguments().toArray()))
						.findFirst()
						.orElse(null);
					String label = (ask.key().equals(Typed.VALUE)) ? "" : ask.label().in(this.locale);
					WordDifference words = WordDifference
						.of(shown(ask, fields(stored).getOrDefault(field.key(), List.of())), shown(ask, field.now()));
					fields.add(new Difference.Field(number + "." + field.key(), label, kind,
							Difference.Piece.of(words, WordDifference.Kind.REMOVED),
							Difference.Piece.of(words, WordDifference.Kind.ADDED), flaw));
				}
			}
		}
		boolean conflict = fields.stream().anyMatch((field) -> field.kind() == Difference.Kind.CONFLICT);
		return new Difference.Answer(number, label(item, read, wanted), stored.version(),
				conflict ? stored.saved() : null, fields);
	}

	static Typed with(Typed typed, Pending.Field field) {
		if (field.key().equals(Asked.STATUS) || field.key().equals(Asked.REASON)) {
			return typed;
		}
		Map<String, List<String>> fields = new LinkedHashMap<>(typed.fields());
		fields.put(field.key(), field.now());
		return new Typed(fields);
	}

	private String label(Item item, Pending.Answer read, Typed typed) {
		String label = item.label().in(this.locale);
		if (read.row().isEmpty()) {
			return label;
		}
		String row = AnswerFields.fixedRow(item, read.row())
			.map(TableRow::label)
			.map((text) -> text.in(this.locale))
			.orElseGet(() -> AnswerFields.of(item, read.row())
				.stream()
				.filter((field) -> field.field() == FieldKind.TEXT)
				.map((field) -> typed.text(field.key()))
				.filter((text) -> !text.isBlank())
				.findFirst()
				.orElseGet(() -> this.words.of("paper.row")));
		return label + ": " + row;
	}

	private Fact told(Page page, Edition edition, Fact fact) {
		return page.items()
			.stream()
			.filter((item) -> item.key().equals(fact.label()))
			.findFirst()
			.map((item) -> new Fact(item.label().in(this.locale), fact.text()))
			.orElseGet(() -> new Fact(became(fact.label(), edition), fact.text()));
	}

	private String became(String key, Edition edition) {
		List<String> places = edition.pages()
			.stream()
			.flatMap((page) -> page.items()
				.stream()
				.filter((item) -> item.was().contains(key))
				.map((item) -> page.title().in(this.locale) + ": " + item.label().in(this.locale)))
			.toList();
		return places.isEmpty() ? this.words.of("paper.lost.gone")
				: this.words.of("paper.lost.moved", String.join("; ", places));
	}

	private String shown(Column field, List<String> texts) {
		return new Slot("", "", field.field(), null, Asked.options(field, this.locale), texts, null).shown();
	}

	private static boolean alike(List<String> one, List<String> other) {
		return Objects.equals(one.stream().map(Glyphs::bare).sorted().toList(),
				other.stream().map(Glyphs::bare).sorted().toList());
	}

}
