package org.holdfast.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the dates of one attempt, one for each field: each reads in the order of
 * its column, and remembers what its column shows of that.
 */
public final class DateReaders {

	private final Cells cells;

	private final FileLayout layout;

	private final LocalDate today;

	private final @Nullable DateReader[] readers;

	DateReaders(Cells cells, FileLayout layout, LocalDate today) {
		this.cells = cells;
		this.layout = layout;
		this.today = today;
		this.readers = new DateReader[cells.size()];
	}

	/**
	 * The reader of a field.
	 * @param field the place of the field
	 * @return the same whenever it is asked for
	 */
	public DateReader of(int field) {
		DateReader reader = this.readers[field];
		if (reader == null) {
			reader = new DateReader(this.layout.order(this.cells.header(field)).orElse(null), this.today);
			this.readers[field] = reader;
		}
		return reader;
	}

	/**
	 * The columns whose dates, all of them read, show another order than the one in which
	 * they were read, and nobody said that one.
	 * @return headers, possibly none
	 */
	List<String> contradicting() {
		return IntStream.range(0, this.readers.length)
			.filter((field) -> this.cells.column(field) >= 0 && contradicts(field))
			.mapToObj(this.cells::header)
			.distinct()
			.toList();
	}

	private boolean contradicts(int field) {
		DateReader reader = this.readers[field];
		String header = this.cells.header(field);
		Optional<DateOrder> read = this.layout.order(header);
		return reader != null && read.isPresent() && this.layout.saidOrder(header).isEmpty()
				&& reader.evidence().contradicts(read.get());
	}

}
