package org.holdfast.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.TableRow;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of a table in the order people gave them: rows that are always there first,
 * then the others as they were moved, then those added since. The order is kept with the
 * answer of the table itself, so it has a history like everything else.
 */
@Service
@Transactional
public class RowOrder {

	private final Answers answers;

	private final Toolkits toolkits;

	RowOrder(Answers answers, Toolkits toolkits) {
		this.answers = answers;
		this.toolkits = toolkits;
	}

	/**
	 * The rows of a table.
	 * @param item a table
	 * @param given the answers of its page
	 * @return rows that are always there, and added rows that hold something
	 */
	public static List<AnswerKey> rows(Item item, Map<AnswerKey, AnswerView> given) {
		Set<String> rows = new LinkedHashSet<>();
		item.rows().stream().map(TableRow::key).forEach(rows::add);
		Set<String> added = new LinkedHashSet<>();
		given.values()
			.stream()
			.filter((answer) -> answer.key().item().equals(item.key()) && answer.key().isRow()
					&& !answer.typed().isBlank())
			.forEach((answer) -> added.add(answer.key().row()));
		AnswerView table = given.get(AnswerKey.of(item.key()));
		if (table != null) {
			table.typed().texts(Typed.ORDER).stream().filter(added::contains).forEach(rows::add);
		}
		rows.addAll(added);
		return rows.stream().map((row) -> new AnswerKey(item.key(), row)).toList();
	}

	/**
	 * Moves an added row by one place. At either end it stays where it is.
	 * @param cycle name of the cycle
	 * @param key the row
	 * @param up whether towards the beginning
	 * @throws NotFound when there is no such row, or it is one that is always there
	 */
	public void move(String cycle, AnswerKey key, boolean up) {
		Item item = this.toolkits.item(key.item());
		Map<AnswerKey, AnswerView> given = new LinkedHashMap<>(
				this.answers.of(cycle, Item.toolkitOf(key.item()), item.page()));
		List<String> added = new ArrayList<>(rows(item, given).stream().map(AnswerKey::row).toList());
		added.removeAll(item.rows().stream().map(TableRow::key).toList());
		int from = added.indexOf(key.row());
		if (from < 0) {
			throw new NotFound();
		}
		int to = Math.clamp(from + (up ? -1L : 1L), 0, added.size() - 1);
		added.add(to, added.remove(from));
		AnswerKey table = AnswerKey.of(item.key());
		AnswerView before = this.answers.get(cycle, table);
		this.answers.save(cycle,
				new Change(table, before.version(), null, null, null, new Typed(Map.of(Typed.ORDER, added))));
	}

}
