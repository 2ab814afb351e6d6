package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.DateOrderEvidence;

import org.springframework.stereotype.Component;

/**
 * Decides for each column of dates, and for each field of dates that is made of columns,
 * whether the day or the month comes first: from the first rows if they tell, else from
 * all of them. A column that does not tell is read as the others are that do; what the
 * rest of a large file says against that, the check finds. Before that, a column that
 * does not tell is read as a person chose for an earlier file of its source.
 */
@Component
class DateDecision {

	/** So many dates that agree at the top of a column decide for all of it. */
	private static final int CLEAR = 10;

	/**
	 * A file up to this size is read wholly before a column is taken to be like others.
	 */
	private static final long QUICK_TO_READ = 16L << 20;

	private final Uploads uploads;

	DateDecision(Uploads uploads) {
		this.uploads = uploads;
	}

	/**
	 * Decides.
	 * @param view the import
	 * @param format what the file holds
	 * @param mapping the mapping
	 * @param sample its first rows
	 * @param before what was chosen for earlier files of its source
	 * @return the orders found, and the columns that have to be asked for
	 * @throws IOException when the upload cannot be read
	 */
	Decided decide(ImportView view, FileFormat format, Mapping mapping, FileSample sample, ReadingChoices before)
			throws IOException {
		FileLayout layout = Objects.requireNonNull(view.layout());
		Cells cells = new Cells(format.fields(), mapping, view.headers());
		return decide(layout, DateTexts.of(format, cells), sample, before,
				new Source(view.bytes(), () -> this.uploads.open(view.id())));
	}

	/**
	 * Decides by the texts of dates. A few dates at the top may be the wrong ones: they
	 * decide alone only when they are many and agree.
	 * @param layout the layout so far
	 * @param dates where the dates are
	 * @param sample the first rows
	 * @param before the orders chosen for earlier files, for columns that do not tell
	 * @param file the file
	 * @return the orders found, and the columns that have to be asked for
	 * @throws IOException when the file cannot be read
	 */
	static Decided decide(FileLayout layout, List<DateTexts> dates, FileSample sample, ReadingChoices before,
			Source file) throws IOException {
		Map<String, DateOrderEvidence> top = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		dates.forEach((one) -> one.look(sample, top.computeIfAbsent(one.name(), (name) -> new DateOrderEvidence())));
		Map<String, String> found = new TreeMap<>();
		Map<String, DateOrderEvidence> open = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		top.forEach((name, first) -> {
			if (layout.saidOrder(name).isPresent() || plain(first)) {
				return;
			}
			if (clear(first)) {
				first.order().ifPresent((order) -> found.put(name, order.code()));
			}
			else {
				open.put(name, first);
			}
		});
		boolean needed = layout.finding(found).agreed().isEmpty()
				&& open.values().stream().anyMatch((evidence) -> evidence.dates() > 0);
		if (needed || !open.isEmpty() && file.bytes() <= QUICK_TO_READ) {
			whole(layout, dates, open, file);
		}
		Map<String, DateOrderEvidence> silent = new TreeMap<>();
		Set<String> remembered = new TreeSet<>();
		open.forEach((name, evidence) -> {
			if (evidence.tells() && evidence.order().isPresent()) {
				found.put(name, evidence.order().get().code());
			}
			else if (!evidence.tells() && evidence.undecided() > 0 && before.order(name).isPresent()) {
				found.put(name, before.order(name).get().code());
				remembered.add(name);
			}
			else {
				silent.put(name, evidence);
			}
		});
		FileLayout decided = layout.finding(found);
		List<String> asked = silent.entrySet()
			.stream()
			.filter((one) -> one.getValue().tells() || one.getValue().undecided() > 0 && decided.agreed().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
		return new Decided(decided, asked, remembered);
	}

	/** Many at the top agree. */
	private static boolean clear(DateOrderEvidence first) {
		return Math.min(first.dayFirst(), first.monthFirst()) == 0
				&& Math.max(first.dayFirst(), first.monthFirst()) >= CLEAR;
	}

	/** Nothing at the top depends on an order. */
	private static boolean plain(DateOrderEvidence first) {
		return first.dates() > 0 && first.undecided() == 0 && !first.tells();
	}

	private static void whole(FileLayout layout, List<DateTexts> dates, Map<String, DateOrderEvidence> open,
			Source file) throws IOException {
		open.replaceAll((name, first) -> new DateOrderEvidence());
		List<DateTexts> asked = dates.stream().filter((one) -> open.containsKey(one.name())).toList();
		try (InputStream in = file.content().open(); RowReader reader = RowReader.open(in, layout.layout())) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				for (DateTexts one : asked) {
					one.look(row, Objects.requireNonNull(open.get(one.name())));
				}
			}
		}
	}

	/**
	 * What to ask about columns and made fields whose dates do not tell.
	 * @param columns their headers and names
	 * @return one problem, none when there are no such columns
	 */
	static List<ImportView.Problem> problems(List<String> columns) {
		if (columns.isEmpty()) {
			return List.of();
		}
		return List.of(new ImportView.Problem(Rule.DATE_AMBIGUOUS.code(), "error", columns.size(),
				columns.stream().map((column) -> new ImportView.Sample(0, column, null)).toList()));
	}

	/**
	 * What was decided.
	 *
	 * @param layout the layout with the orders found
	 * @param asked the headers of the columns, and names of made fields, that do not tell
	 * @param remembered the same of those whose order was chosen for an earlier file
	 */
	record Decided(FileLayout layout, List<String> asked, Set<String> remembered) {

		List<ImportView.Problem> problems() {
			return DateDecision.problems(this.asked);
		}

	}

	/**
	 * The file whose dates are looked at.
	 *
	 * @param bytes how long it is
	 * @param content opens it
	 */
	record Source(long bytes, Content content) {

	}

	/**
	 * Opens the bytes of a file.
	 */
	interface Content {

		InputStream open() throws IOException;

	}

}
