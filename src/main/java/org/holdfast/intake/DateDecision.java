package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateOrderEvidence;

import org.springframework.stereotype.Component;

/**
 * Decides whether the dates of a file put the day or the month first: from its first rows
 * if they tell, else from all of them.
 */
@Component
class DateDecision {

	/** So many dates that agree at the top of a file decide for all of it. */
	private static final int CLEAR = 10;

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
	 * @return the layout with the order, empty when the file does not tell
	 * @throws IOException when the upload cannot be read
	 */
	Optional<FileLayout> decide(ImportView view, FileFormat format, Mapping mapping, FileSample sample)
			throws IOException {
		FileLayout layout = Objects.requireNonNull(view.layout());
		return decide(layout, columns(format, mapping, view.headers()), sample, () -> this.uploads.open(view.id()));
	}

	/**
	 * Decides by the columns that hold dates. A few dates at the top may be the wrong
	 * ones: they decide alone only when they are many and agree.
	 * @param layout the layout so far
	 * @param columns the columns, from 0
	 * @param sample the first rows
	 * @param file opens the file
	 * @return the layout with the order, empty when the file does not tell
	 * @throws IOException when the file cannot be read
	 */
	static Optional<FileLayout> decide(FileLayout layout, List<Integer> columns, FileSample sample, Source file)
			throws IOException {
		if (layout.dateOrder() != null) {
			return Optional.of(layout);
		}
		DateOrderEvidence first = new DateOrderEvidence();
		columns.forEach((column) -> sample.column(column).forEach(first::add));
		if (first.undecided() == 0 && first.dayFirst() == 0 && first.monthFirst() == 0 && first.dates() > 0
				&& first.order().filter(DateOrder.MDY::equals).isPresent()) {
			return Optional.of(layout);
		}
		boolean clear = Math.min(first.dayFirst(), first.monthFirst()) == 0
				&& Math.max(first.dayFirst(), first.monthFirst()) >= CLEAR;
		Optional<DateOrder> order = clear ? first.order() : whole(layout, columns, file).order();
		return order.map((found) -> layout.withDateOrder(found.code()));
	}

	static List<Integer> columns(FileFormat format, Mapping mapping, List<String> headers) {
		return format.dateFields()
			.stream()
			.map((name) -> mapping.columns().get(name))
			.filter(Objects::nonNull)
			.map((column) -> Cells.index(headers, Objects.requireNonNull(column)))
			.filter((column) -> column >= 0)
			.toList();
	}

	private static DateOrderEvidence whole(FileLayout layout, List<Integer> columns, Source file) throws IOException {
		DateOrderEvidence evidence = new DateOrderEvidence();
		try (InputStream in = file.open(); RowReader reader = RowReader.open(in, layout.layout())) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				for (int column : columns) {
					evidence.add(row.text(), row.start(column), row.end(column));
				}
			}
		}
		return evidence;
	}

	/**
	 * Opens the bytes of a file.
	 */
	interface Source {

		InputStream open() throws IOException;

	}

}
