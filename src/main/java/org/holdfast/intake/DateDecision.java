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
		if (layout.dateOrder() != null) {
			return Optional.of(layout);
		}
		List<Integer> columns = format.dateFields()
			.stream()
			.map((name) -> mapping.columns().get(name))
			.filter(Objects::nonNull)
			.map((column) -> Cells.index(view.headers(), Objects.requireNonNull(column)))
			.filter((column) -> column >= 0)
			.toList();
		DateOrderEvidence first = new DateOrderEvidence();
		columns.forEach((column) -> sample.column(column).forEach(first::add));
		if (first.undecided() == 0 && first.dayFirst() == 0 && first.monthFirst() == 0 && first.dates() > 0) {
			return Optional.of(layout);
		}
		Optional<DateOrder> order = (first.dayFirst() > 0 || first.monthFirst() > 0) ? first.order()
				: whole(view, layout, columns).order();
		return order.map((found) -> layout.withDateOrder(found.code()));
	}

	private DateOrderEvidence whole(ImportView view, FileLayout layout, List<Integer> columns) throws IOException {
		DateOrderEvidence evidence = new DateOrderEvidence();
		try (InputStream in = this.uploads.open(view.id()); RowReader reader = RowReader.open(in, layout.layout())) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				for (int column : columns) {
					evidence.add(row.text(), row.start(column), row.end(column));
				}
			}
		}
		return evidence;
	}

}
