package org.holdfast.intake.stored;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for.
 *
 * @param from first day, absent for all
 * @param to last day, absent for all
 * @param vendor number or beginning of the name of a vendor, absent for all
 * @param vendorKeys keys of vendors, empty for all
 * @param column a column that has to hold a value, absent for all
 * @param value the value, blank for rows that state none
 */
public record RowFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String vendor,
		List<String> vendorKeys, @Nullable String column, @Nullable String value) {

	/** Everything. */
	public static final RowFilter ALL = new RowFilter(null, null, null, List.of(), null, null);

	/**
	 * The same rows of some vendors only.
	 * @param keys keys of vendors
	 * @return a new filter
	 */
	public RowFilter ofVendors(List<String> keys) {
		return new RowFilter(this.from, this.to, this.vendor, keys, this.column, this.value);
	}

	/**
	 * The same rows where a column holds a value only.
	 * @param name the column
	 * @param held the value
	 * @return a new filter
	 */
	public RowFilter where(String name, String held) {
		return new RowFilter(this.from, this.to, this.vendor, this.vendorKeys, name, held);
	}

	/**
	 * The same rows of a span of days only.
	 * @param first first day
	 * @param last last day
	 * @return a new filter
	 */
	public RowFilter within(LocalDate first, LocalDate last) {
		return new RowFilter(first, last, this.vendor, this.vendorKeys, this.column, this.value);
	}

}
