package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.holdfast.intake.preview.MonthTotal;
import org.holdfast.intake.rule.Rule;
import org.holdfast.shared.Exact;
import org.holdfast.web.Refused;

/**
 * Compares what a file holds with what the institution says it should hold, for the file
 * and for each month.
 */
public final class ControlTotals {

	private static final int MOST_MONTHS = 240;

	private static final Pattern LINE = Pattern
		.compile("\\s*\"?([0-9]{4}-[0-9]{2})\"?\\s*[:=\\s]\\s*\"?(\\(?[-+$0-9][0-9,. $)-]*?)\"?\\s*");

	private ControlTotals() {
	}

	/**
	 * Puts the differences among the problems, in the place of those found before.
	 * @param problems the problems
	 * @param view the import
	 * @param counted how many people or rows a file without amounts is about
	 * @param months what was found and typed
	 * @return the problems with at most one for the totals
	 */
	static List<ImportView.Problem> with(List<ImportView.Problem> problems, ImportView view, int counted,
			List<MonthTotal> months) {
		List<ImportView.Sample> samples = new ArrayList<>();
		List<ImportView.Problem> others = new ArrayList<>();
		for (ImportView.Problem problem : problems) {
			if (!problem.rule().equals(Rule.CONTROL_TOTAL_DIFFERS.code())) {
				others.add(problem);
			}
			else {
				// what a total row of the file said holds whatever was typed
				problem.samples().stream().filter((sample) -> sample.row() > 0).forEach(samples::add);
			}
		}
		BigDecimal typed = view.controlTotal();
		BigDecimal found = (view.totalAmount() != null) ? view.totalAmount() : BigDecimal.valueOf(counted);
		if (typed != null && found.compareTo(typed) != 0) {
			samples.add(new ImportView.Sample(0, null, said(view, found)));
		}
		months.stream()
			.filter(MonthTotal::differs)
			.forEach((month) -> samples
				.add(new ImportView.Sample(0, month.month().toString(), said(view, month.found()))));
		if (!samples.isEmpty()) {
			others.add(new ImportView.Problem(Rule.CONTROL_TOTAL_DIFFERS.code(), "warning", samples.size(),
					samples.stream().limit(20).toList()));
		}
		return others;
	}

	private static String said(ImportView view, BigDecimal found) {
		return (view.totalAmount() != null) ? Exact.money(found) : found.toPlainString();
	}

	/**
	 * Control totals by month as a person or a program writes them: one month a line, or
	 * an object of JSON.
	 * @param text for example {@code 2025-01 = 123.45}
	 * @param field what to name when it cannot be read
	 * @return totals by month
	 * @throws Refused when it cannot be read
	 */
	public static Map<String, BigDecimal> read(String text, String field) {
		Map<String, BigDecimal> totals = new TreeMap<>();
		String plain = text.strip();
		boolean json = plain.startsWith("{") && plain.endsWith("}");
		String[] lines = json ? plain.substring(1, plain.length() - 1).split(",(?=\\s*\")") : plain.split("\\R");
		for (String line : lines) {
			if (line.isBlank()) {
				continue;
			}
			Matcher said = LINE.matcher(line);
			if (!said.matches() || totals.size() == MOST_MONTHS) {
				throw Refused.of(field, "intake.controlTotals.unreadable", shortened(line));
			}
			if (totals.put(month(said.group(1), field), amount(said.group(2), field, line)) != null) {
				throw Refused.of(field, "intake.controlTotals.twice", said.group(1));
			}
		}
		return totals;
	}

	private static String month(String text, String field) {
		try {
			return YearMonth.parse(text).toString();
		}
		catch (DateTimeException ex) {
			throw Refused.of(field, "intake.controlTotals.unreadable", text);
		}
	}

	private static BigDecimal amount(String text, String field, String line) {
		try {
			return Imports.controlTotal(text.strip());
		}
		catch (Refused ex) {
			throw Refused.of(field, "intake.controlTotals.unreadable", shortened(line));
		}
	}

	private static String shortened(String text) {
		String line = text.strip();
		return (line.length() > 40) ? line.substring(0, 40) + "…" : line;
	}

}
