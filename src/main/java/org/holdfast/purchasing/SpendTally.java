package org.holdfast.purchasing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Spend of one month, site and category that is alike in everything an indicator asks.
 *
 * @param month the first day of the month
 * @param site as given, absent when blank
 * @param category as given, absent when blank
 * @param addressable whether the category is not excluded on the day
 * @param defined whether a local geography set is in force on the day
 * @param unplaceable why the vendor's location is not placeable, absent when it is
 * @param local whether the location is in a local set on the day
 * @param minority how the vendor stands among minority certificates on the day
 * @param women how it stands among women's certificates
 * @param other how it stands among other diverse certificates
 * @param remitOnly whether only a remittance address placed the vendor
 * @param cents net amount in cents, may be negative
 * @param lines number of lines, net of hidden ones
 */
public record SpendTally(LocalDate month, @Nullable String site, @Nullable String category, boolean addressable,
		boolean defined, @Nullable String unplaceable, boolean local, Standing minority, Standing women, Standing other,
		boolean remitOnly, long cents, long lines) {

	/**
	 * The best standing in any group.
	 * @return valid when one group is valid, otherwise lapsed, self-declared or none
	 */
	public Standing diverse() {
		Standing best = (this.minority.compareTo(this.women) >= 0) ? this.minority : this.women;
		return (best.compareTo(this.other) >= 0) ? best : this.other;
	}

}
