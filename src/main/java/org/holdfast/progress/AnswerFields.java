package org.holdfast.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.TableRow;
import org.holdfast.web.NotFound;

/**
 * The fields an answer consists of: one for most items, the columns for a row of a table.
 * A table as a whole has none, only a status.
 */
public final class AnswerFields {

	/** The field that names a row the reader added below rows that are always there. */
	public static final String NAME = "row-name";

	/** The field that says why a number differs from the institution's files. */
	public static final String WHY = "why";

	/** What the files said when the number was given; kept by the service alone. */
	public static final String OFFERED = "offered";

	/** The day that was about. */
	public static final String OFFERED_FROM = "offered-from";

	/** Whether the files left out refused rows or differed from a total. */
	public static final String OFFERED_MARKED = "offered-marked";

	private static final int NAME_LIMIT = 200;

	private static final int WHY_LIMIT = 500;

	private static final LocalizedText WHY_LABEL = new LocalizedText("Why your number differs from your files",
			"Por qué su cifra difiere de sus archivos");

	private static final LocalizedText NAME_LABEL = new LocalizedText("Name", "Nombre");

	private static final Pattern ADDED = Pattern.compile("[a-z0-9-]{1,64}");

	private AnswerFields() {
	}

	/**
	 * The fields of an answer.
	 * @param item the item
	 * @param row key of a row, empty for the item as a whole
	 * @return in order
	 * @throws NotFound when the item has no such row
	 */
	public static List<Column> of(Item item, String row) {
		if (row.isEmpty()) {
			return (item.field() != FieldKind.TABLE) ? own(item) : List.of();
		}
		if (!has(item, row)) {
			throw new NotFound();
		}
		if (fixedRow(item, row).isPresent() || item.rows().isEmpty()) {
			return item.columns();
		}
		List<Column> named = new ArrayList<>();
		named.add(new Column(NAME, FieldKind.TEXT, NAME_LABEL, NAME_LIMIT, null, List.of(), null));
		named.addAll(item.columns());
		return List.copyOf(named);
	}

	private static List<Column> own(Item item) {
		Column value = new Column(Typed.VALUE, item.field(), item.label(), item.limit(), item.unit(), item.choices(),
				item.figure());
		return hasFigure(item)
				? List.of(value, new Column(WHY, FieldKind.TEXT, WHY_LABEL, WHY_LIMIT, null, List.of(), null))
				: List.of(value);
	}

	/**
	 * Whether an item asks for a number that files can tell.
	 * @param item an item
	 * @return whether a number that differs needs a reason
	 */
	public static boolean hasFigure(Item item) {
		return item.figure() != null && switch (item.field()) {
			case NUMBER, MONEY, PERCENT -> true;
			default -> false;
		};
	}

	/**
	 * The names under which something is kept with an answer.
	 * @param item the item
	 * @param row key of a row, empty for the item as a whole
	 * @return the fields, and what the service adds
	 * @throws NotFound when the item has no such row
	 */
	static List<String> kept(Item item, String row) {
		List<String> names = new ArrayList<>(of(item, row).stream().map(Column::key).toList());
		if (row.isEmpty() && hasFigure(item)) {
			names.addAll(List.of(OFFERED, OFFERED_FROM, OFFERED_MARKED));
		}
		if (row.isEmpty() && item.addRows()) {
			names.add(Typed.ORDER);
		}
		return names;
	}

	/**
	 * Whether an item has a row. It may have had it in an earlier edition only.
	 * @param item the item
	 * @param row key of a row, empty for the item as a whole
	 * @return whether it can be answered
	 */
	public static boolean has(Item item, String row) {
		return row.isEmpty() || fixedRow(item, row).isPresent() || (item.addRows() && isAddable(row));
	}

	/**
	 * Keeps of something typed what an answer can hold, and what was answered before to
	 * fields that the item has no longer.
	 * @param item the item
	 * @param key the answer
	 * @param typed what was typed
	 * @param before what was typed before
	 * @return what is to be stored
	 */
	static Typed fit(Item item, AnswerKey key, Typed typed, Typed before) {
		List<String> fields = of(item, key.row()).stream().map(Column::key).toList();
		Typed known = typed.only(kept(item, key.row()));
		if (key.isRow() && known.isBlank()) {
			return known;
		}
		Map<String, List<String>> all = new LinkedHashMap<>(before.fields());
		all.keySet().removeAll(fields);
		all.putAll(known.fields());
		return new Typed(all);
	}

	/**
	 * A row that is always there.
	 * @param item a table
	 * @param row key of a row
	 * @return the row, empty when the reader added it
	 */
	public static Optional<TableRow> fixedRow(Item item, String row) {
		return item.rows().stream().filter((fixed) -> fixed.key().equals(row)).findFirst();
	}

	/**
	 * Why something that may be stored could not be read.
	 * @param item the item
	 * @param row key of a row, empty for the item as a whole
	 * @param typed what would be typed
	 * @return in the order of the fields, empty when all of it can be read
	 * @throws NotFound when the item has no such row
	 */
	public static List<Flaw> flaws(Item item, String row, Typed typed) {
		return Reading.of(of(item, row), typed).flaws();
	}

	private static boolean isAddable(String row) {
		return ADDED.matcher(row).matches();
	}

}
