package org.holdfast.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Question;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.paper.sheet.Words;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.Saved;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Group;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Puts the questions of one page on one sheet, and remembers which answer has room where.
 */
final class SheetMaker {

	private final Asked asked;

	private final Words words;

	private final Locale locale;

	private final PaperWish wish;

	private final Map<AnswerKey, AnswerView> given;

	private final Map<String, List<Remark>> remarks;

	private final Function<Saved, String> said;

	private final int room;

	private final List<Stamp.Place> places = new ArrayList<>();

	/**
	 * Begins a sheet.
	 * @param asked what is asked of each answer
	 * @param words the words of the sheet's language
	 * @param locale its language
	 * @param wish what is wanted
	 * @param given the answers, empty for a blank sheet
	 * @param remarks what people have said, by item
	 * @param said says who did something, and when
	 * @param room how many rows to leave for more
	 */
	SheetMaker(Asked asked, Words words, Locale locale, PaperWish wish, Map<AnswerKey, AnswerView> given,
			Map<String, List<Remark>> remarks, Function<Saved, String> said, int room) {
		this.asked = asked;
		this.words = words;
		this.locale = locale;
		this.wish = wish;
		this.given = given;
		this.remarks = remarks;
		this.said = said;
		this.room = room;
	}

	List<Stamp.Place> places() {
		return this.places;
	}

	Sheet.Part part(Group group) {
		return new Sheet.Part(group.key(), group.title().in(this.locale), inOrNull(group.intro()),
				group.items().stream().map(this::question).toList());
	}

	private Question question(Item item) {
		AnswerView own = answer(AnswerKey.of(item.key()));
		List<Slot> slots = slots(item, own);
		int fields = slots.size() - 2;
		Saved saved = own.saved();
		return new Question(item.anchor(), item.label().in(this.locale), marks(item), help(item),
				slots.subList(0, fields), (item.field() == FieldKind.TABLE) ? table(item) : null, slots.get(fields),
				slots.get(fields + 1), (saved != null) ? this.said.apply(saved) : null,
				this.remarks.getOrDefault(item.key(), List.of())
					.stream()
					.map((remark) -> new Question.Line(about(remark), remark.text()))
					.toList());
	}

	private Question.Grid table(Item item) {
		boolean named = !item.rows().isEmpty();
		List<Question.Row> rows = new ArrayList<>();
		for (AnswerKey key : rows(item)) {
			String name = AnswerFields.fixedRow(item, key.row())
				.map(TableRow::label)
				.map((label) -> label.in(this.locale))
				.orElse(null);
			rows.add(new Question.Row(name, rows.size() + 1, slots(item, answer(key))));
		}
		List<String> heads = new ArrayList<>();
		if (named) {
			heads.add(this.words.of("paper.row"));
		}
		Map<String, List<String>> notes = new LinkedHashMap<>();
		for (Column column : item.columns()) {
			String label = column.label().in(this.locale);
			heads.add(label);
			String hint = hint(column);
			if (hint != null) {
				notes.computeIfAbsent(hint, (key) -> new ArrayList<>()).add(label);
			}
		}
		List<Fact> told = notes.entrySet()
			.stream()
			.map((note) -> new Fact(String.join(", ", note.getValue()), note.getKey()))
			.toList();
		return new Question.Grid(heads, named, rows, told);
	}

	private List<AnswerKey> rows(Item item) {
		Set<String> rows = new LinkedHashSet<>();
		item.rows().stream().map(TableRow::key).forEach(rows::add);
		this.given.values()
			.stream()
			.filter((answer) -> answer.key().item().equals(item.key()) && answer.key().isRow()
					&& !answer.typed().isBlank())
			.forEach((answer) -> rows.add(answer.key().row()));
		for (int more = 0; item.addRows() && more < this.room; more++) {
			rows.add("row-" + UUID.randomUUID());
		}
		return rows.stream().map((row) -> new AnswerKey(item.key(), row)).toList();
	}

	private List<Slot> slots(Item item, AnswerView answer) {
		int number = this.places.size();
		this.places.add(new Stamp.Place(answer.key().item(), answer.key().row(), answer.version()));
		return this.asked.fields(item, answer.key().row())
			.stream()
			.map((field) -> slot(number, field, answer))
			.toList();
	}

	private Slot slot(int number, Column field, AnswerView answer) {
		List<String> texts = switch (field.key()) {
			case Asked.STATUS -> this.wish.filled() ? List.of(answer.status().name()) : List.<String>of();
			case Asked.REASON -> answer.reason().isEmpty() ? List.<String>of() : List.of(answer.reason());
			default -> answer.typed().texts(field.key());
		};
		String flawed = Asked.REASON.equals(field.key()) ? Flaw.REASON : field.key();
		String flaw = answer.flaws()
			.stream()
			.filter((one) -> one.field().equals(flawed))
			.map((one) -> this.words.of(one.messageKey(), one.arguments().toArray()))
			.findFirst()
			.orElse(null);
		return new Slot(Stamp.MARK + number + "." + field.key(), field.label().in(this.locale), field.field(),
				hint(field), Asked.options(field, this.locale), texts, flaw);
	}

	private @Nullable String hint(Column field) {
		String unit = inOrNull(field.unit());
		return switch (field.field()) {
			case NUMBER, MONEY ->
				Objects.requireNonNullElseGet(unit, () -> this.words.of("paper.hint." + field.field()));
			case PERCENT, DATE, MULTI_CHOICE -> this.words.of("paper.hint." + field.field());
			case CHOICE, YES_PARTLY_NO -> this.words.of("paper.hint.CHOICE",
					String.join(", ", Asked.options(field, this.locale).stream().map(Slot.Option::label).toList()));
			case TEXT, LONG_TEXT -> (field.limit() != null) ? this.words.of("paper.hint.TEXT", field.limit()) : null;
			case TABLE -> null;
		};
	}

	private List<String> marks(Item item) {
		List<String> marks = new ArrayList<>();
		if (item.optional()) {
			marks.add(this.words.of("web.optional"));
		}
		if (item.decision()) {
			marks.add(this.words.of("progress.decision"));
		}
		if (item.draft()) {
			marks.add(this.words.of("toolkit.draft"));
		}
		return marks;
	}

	private List<Fact> help(Item item) {
		if (!this.wish.help()) {
			return List.of();
		}
		List<Fact> help = new ArrayList<>();
		help.add(new Fact(this.words.of("progress.help.why"), item.help().why().in(this.locale)));
		LocalizedText how = item.help().how();
		if (how != null) {
			help.add(new Fact(this.words.of("progress.help.how"), how.in(this.locale)));
		}
		help.add(new Fact(this.words.of("progress.help.example"), item.help().example().in(this.locale)));
		return help;
	}

	private String about(Remark remark) {
		String who = this.said.apply(new Saved(remark.at(), new UUID(0, 0), remark.author()));
		return remark.resolved() ? this.words.of("paper.remark.resolved", who) : who;
	}

	private AnswerView answer(AnswerKey key) {
		return this.given.getOrDefault(key, AnswerView.none(key));
	}

	private @Nullable String inOrNull(@Nullable LocalizedText text) {
		return (text != null) ? text.in(this.locale) : null;
	}

}
