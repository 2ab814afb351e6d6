package org.holdfast.intake;

import java.util.List;
import java.util.stream.IntStream;

import org.holdfast.intake.mapping.Making;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.value.DateOrderEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Where a file has the dates of a field: in a column as they stand, or in what is made of
 * its columns.
 *
 * @param name what their order is known by: the header of the column, else the name of
 * the field
 * @param column the column from 0, or -1 where they are made
 * @param way how they are made, absent where they stand in a column
 */
record DateTexts(String name, int column, Making.@Nullable Way way) {

	/**
	 * All dates that a mapping reads from a file.
	 * @param format what the file holds
	 * @param cells its fields bound to its columns
	 * @return each column and each made field once
	 */
	static List<DateTexts> of(FileFormat format, Cells cells) {
		return IntStream.range(0, format.fields().size())
			.filter((field) -> format.dateFields().contains(format.fields().get(field).name()) && cells.read(field))
			.mapToObj((field) -> new DateTexts(cells.datesName(field), cells.column(field),
					(cells.column(field) < 0) ? cells.way(field) : null))
			.distinct()
			.toList();
	}

	void look(FileSample sample, DateOrderEvidence evidence) {
		if (this.way == null) {
			sample.column(this.column).forEach(evidence::add);
		}
		else {
			sample.rows().forEach((row) -> evidence.add(this.way.of(row::get)));
		}
	}

	void look(Row row, DateOrderEvidence evidence) {
		if (this.way == null) {
			evidence.add(row.text(), row.start(this.column), row.end(this.column));
		}
		else {
			evidence.add(this.way.of(row::value));
		}
	}

}
