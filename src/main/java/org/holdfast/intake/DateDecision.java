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
 * Decides for each column of dates whether the day or the month comes first: from the
 * first rows if they tell, else from all of them. A column that does not tell is read as
 * the others are that do; what the rest of a large file says against that, the check
 * finds. Before that, a column that does not tell is read as a person chose for an
 * earlier file of its source.
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
		return decide(layout, columns(format, mapping, view.headers()), sample, before,
				new Source(view.bytes(), () -> this.uploads.open(view.id())));
	}

	/**
	 * Decides by the columns that hold dates. A few dates at the top may be the wrong
	 * ones: they decide alone only when they are many and agree.
	 * @param layout the layout so far
	 * @param columns the columns, from 0
	 * @param sample the first rows
	 * @param before the orders chosen for earlier files, for columns that do not tell
	 * @param file the file
	 * @return the orders found, and the columns that have to be asked for
	 * @throws IOException when the file cannot be read
	 */
	static Decided decide(FileLayout layout, List<Integer> columns, FileSample sample, ReadingChoices before,
			Source file) throws IOException {
		Map<String, String> found = new TreeMap<>();
		Map<Integer, DateOrderEvidence> open = new TreeMap<>();
		for (int column : columns) {
			String header = sample.header().get(column);
			DateOrderEvidence first = new DateOrderEvidence();
			sample.column(column).forEach(first::add);
			if (layout.saidOrder(header).isPresent() || plain(first)) {
				continue;
			}
			if (clear(first)) {
				first.order().ifPresent((order) -> found.put(header, order.code()));
			}
			else {
				open.put(column, first);
			}
		}
		boolean needed = layout.finding(found).agreed().isEmpty()
				&& open.values().stream().anyMatch((evidence) -> evidence.dates() > 0);
		if (needed || !open.isEmpty() && file.bytes() <= QUICK_TO_READ) {
			whole(layout, open, file);
		}
		Map<Integer, DateOrderEvidence> silent = new TreeMap<>();
		Set<String> remembered = new TreeSet<>();
		open.forEach((column, evidence) -> {
			String header = sample.header().get(column);
			if (evidence.tells() && evidence.order().isPresent()) {
				found.put(header, evidence.order().get().code());
			}
			else if (!evidence.tells() && evidence.undecided() > 0 && before.order(header).isPresent()) {
				found.put(header, before.order(header).get().code());
				remembered.add(header);
			}
			else {
				silent.put(column, evidence);
			}
		});
		FileLayout decided = layout.finding(found);
		List<String> asked = silent.entrySet()
			.stream()
			.filter((one) -> one.getValue().tells() || one.getValue().undecided() > 0 && decided.agreed().isEmpty())
			.map((one) -> sample.header().get(one.getKey()))
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

	static List<Integer> columns(FileFormat format, Mapping mapping, List<String> headers) {
		return format.dateFields()
			.stream()
			.map((name) -> mapping.columns().get(name))
			.filter(Objects::nonNull)
			.map((column) -> Cells.index(headers, Objects.requireNonNull(column)))
			.filter((column) -> column >= 0)
			.distinct()
			.toList();
	}

	private static void whole(FileLayout layout, Map<Integer, DateOrderEvidence> open, Source file) throws IOException {
		open.replaceAll((column, first) -> new DateOrderEvidence());
		try (InputStream in = file.content().open(); RowReader reader = RowReader.open(in, layout.layout())) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				for (Map.Entry<Integer, DateOrderEvidence> one : open.entrySet()) {
					int column = one.getKey();
					one.getValue().add(row.text(), row.start(column), row.end(column));
				}
			}
		}
	}

	/**
	 * What to ask about columns whose dates do not tell.
	 * @param columns their headers
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
	 * @param asked the headers of the columns that do not tell
	 * @param remembered the headers of those whose order was chosen for an earlier file
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
