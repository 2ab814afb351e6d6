package org.holdfast.toolkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something an institution answers. Its key stays the same from edition to edition.
 *
 * @param key toolkit, page, group and item, such as
 * {@code hiring/readiness/leadership/board-support}
 * @param field how it is answered
 * @param label the question or statement
 * @param help what stands beside it
 * @param source address where the facts were published
 * @param optional whether it may be left open in completed work
 * @param draft whether it is a suggestion that the content owner has not accepted
 * @param decision whether it is the decision that ends a big question
 * @param timeBound whether its answer belongs to one cycle and is not copied forward
 * @param feeds what of the institution's settings the answer leads to, if anything
 * @param limit longest text in characters, for texts only
 * @param unit what a number or an amount counts, for these only
 * @param figure code of a figure that may be offered as the answer
 * @param shownBy columns of data files ({@code kind.column}) that show whether the answer
 * holds
 * @param choices answers offered, for choices only
 * @param columns columns, for tables only
 * @param rows rows that are always there, for tables only
 * @param addRows whether the reader may add rows, for tables only
 * @param was whole keys it had in earlier editions, where it was moved or split from
 */
public record Item(String key, FieldKind field, LocalizedText label, Help help, String source, boolean optional,
		boolean draft, boolean decision, boolean timeBound, @Nullable String feeds, @Nullable Integer limit,
		@Nullable LocalizedText unit, @Nullable String figure, List<String> shownBy, List<Choice> choices,
		List<Column> columns, List<TableRow> rows, boolean addRows, List<String> was) {

	public Item {
		shownBy = List.copyOf(shownBy);
		choices = List.copyOf(choices);
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		was = List.copyOf(was);
	}

	/** Key of the group that holds what an institution has added to a page itself. */
	public static final String OWN_GROUP = "own";

	/**
	 * The key of the toolkit an item belongs to.
	 * @param itemKey key of an item
	 * @return its first part
	 */
	public static String toolkitOf(String itemKey) {
		int slash = itemKey.indexOf('/');
		return (slash < 0) ? itemKey : itemKey.substring(0, slash);
	}

	/**
	 * The key of the page the item stands on.
	 * @return second part of the key
	 */
	public String page() {
		return this.key.split("/")[1];
	}

	/**
	 * Where the item is found on its page.
	 * @return group and item, fit for an {@code id}
	 */
	public String anchor() {
		return this.key.split("/", 3)[2].replace('/', '-');
	}

	/**
	 * Whether an institution has added the item itself.
	 * @return whether it stands in no published edition
	 */
	public boolean own() {
		return OWN_GROUP.equals(this.key.split("/")[2]);
	}

}
