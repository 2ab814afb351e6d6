package org.holdfast.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.TableRow;

/**
 * Answers at random: some that can be read, some that cannot, in all scripts.
 */
final class Scribble {

	private static final List<String> TEXTS = List.of("Nine ZIP codes around the harbor", "a\nb\n\nc",
			"😀 ñ العربية 漢字", "=1+1", "@SUM(A1:A9)", "-5", "+1 410 555 0100", "'quoted", "_x0041_ and _x005F_",
			"<b>&amp;</b> ]]> \"q\"", "tab\there", "  ends with blanks  ", "12.5%", "{\\rtf1 x}", "'; --",
			"Zażółć gęślą jaźń", "hf.0.value", "TRUE", "1e5", "0012", "June 30");

	private final Random random;

	Scribble(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Answers to most items of a page.
	 * @param page an answerable page
	 * @return by item and row
	 */
	Map<AnswerKey, Typed> on(Page page) {
		Map<AnswerKey, Typed> answers = new LinkedHashMap<>();
		for (Item item : page.items()) {
			if (item.field() != FieldKind.TABLE) {
				put(answers, item, "");
				continue;
			}
			item.rows().stream().map(TableRow::key).forEach((row) -> put(answers, item, row));
			for (int row = 0; item.addRows() && row < 3; row++) {
				put(answers, item, "row-" + new UUID(this.random.nextLong(), this.random.nextLong()));
			}
		}
		return answers;
	}

	private void put(Map<AnswerKey, Typed> answers, Item item, String row) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (Column field : AnswerFields.of(item, row)) {
			if (this.random.nextInt(8) > 0) {
				fields.put(field.key(), texts(field));
			}
		}
		if (!fields.isEmpty()) {
			answers.put(new AnswerKey(item.key(), row), new Typed(fields));
		}
	}

	private List<String> texts(Column field) {
		boolean odd = this.random.nextInt(4) == 0;
		return switch (field.field()) {
			case YES_PARTLY_NO -> List.of(odd ? "perhaps" : one(List.of("yes", "partly", "no")));
			case NUMBER -> List.of(odd ? one(TEXTS) : one(List.of("1,250", "85", "-3.50", "007")));
			case PERCENT -> List.of(odd ? one(TEXTS) : one(List.of("12.5 %", "0.125", "100%")));
			case MONEY -> List.of(odd ? one(TEXTS) : one(List.of("$6,000", "12.50", "US$ 1")));
			case DATE -> List.of(odd ? "in June" : one(List.of("June 30, 2026", "2026-06-30", "6/30/2026")));
			case CHOICE -> List.of(odd ? "elsewhere = ~" : one(field.choices().stream().map(Choice::key).toList()));
			case MULTI_CHOICE -> several(field, odd);
			case TEXT, LONG_TEXT -> List.of(odd ? "long ".repeat(1200) : one(TEXTS));
			case TABLE -> throw new IllegalArgumentException("A table is answered row by row");
		};
	}

	private List<String> several(Column field, boolean odd) {
		List<String> chosen = new ArrayList<>();
		field.choices().stream().map(Choice::key).filter((key) -> this.random.nextBoolean()).forEach(chosen::add);
		if (odd || chosen.isEmpty()) {
			chosen.add("elsewhere");
		}
		return chosen;
	}

	private String one(List<String> texts) {
		return texts.get(this.random.nextInt(texts.size()));
	}

}
