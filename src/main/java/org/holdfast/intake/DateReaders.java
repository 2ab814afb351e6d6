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
 * its column, or of what is made of columns, and remembers what those show of that. A
 * date that is typed for all rows has no order: it can be read in one way only.
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
			Optional<DateOrder> order = this.cells.read(field) ? this.layout.order(this.cells.datesName(field))
					: Optional.empty();
			reader = new DateReader(order.orElse(null), this.today);
			this.readers[field] = reader;
		}
		return reader;
	}

	/**
	 * The columns and made fields whose dates, all of them read, show another order than
	 * the one in which they were read, and nobody said that one.
	 * @return headers and names of fields, possibly none
	 */
	List<String> contradicting() {
		return IntStream.range(0, this.readers.length)
			.filter((field) -> this.cells.read(field) && contradicts(field))
			.mapToObj(this.cells::datesName)
			.distinct()
			.toList();
	}

	private boolean contradicts(int field) {
		DateReader reader = this.readers[field];
		String name = this.cells.datesName(field);
		Optional<DateOrder> read = this.layout.order(name);
		return reader != null && read.isPresent() && this.layout.saidOrder(name).isEmpty()
				&& reader.evidence().contradicts(read.get());
	}

}
