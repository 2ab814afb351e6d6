package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.metrics.Measured.Status;
import org.holdfast.shared.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one share: numerator, what is known, what could be known, what is left out. In
 * people (whole numbers) or cents.
 */
class ShareCount {

	static final BigDecimal LOW_COVERAGE = new BigDecimal("0.80");

	private final int scale;

	private final SortedMap<String, Long> excluded = new TreeMap<>();

	private long numerator;

	private long known;

	private long total;

	/**
	 * Begins at zero.
	 * @param scale decimals of what is added: 0 for people, 2 for cents
	 */
	ShareCount(int scale) {
		this.scale = scale;
	}

	void leaveOut(String reason, long count) {
		this.excluded.merge(reason, count, Long::sum);
	}

	void unknown(long count) {
		this.total += count;
	}

	void known(boolean inNumerator, long count) {
		this.total += count;
		this.known += count;
		if (inNumerator) {
			this.numerator += count;
		}
	}

	/**
	 * Counts into the numerator only: for sets that overlap.
	 * @param count to add
	 */
	void numeratorOnly(long count) {
		this.numerator += count;
	}

	ShareCount withoutNumerator() {
		this.numerator = 0;
		return this;
	}

	/**
	 * The share of the known.
	 * @param code the indicator
	 * @param group its group
	 * @param asOf the day of the data
	 * @param notes what a reader should know
	 * @return a figure
	 */
	Measured share(Measure code, @Nullable String group, @Nullable LocalDate asOf, List<String> notes) {
		return share(code, group, asOf, notes, this.known);
	}

	/**
	 * The share of everything, known or not.
	 * @param code the indicator
	 * @param group its group
	 * @return a figure
	 */
	Measured shareOfAll(Measure code, @Nullable String group) {
		return share(code, group, null, List.of(), this.total);
	}

	private Measured share(Measure code, @Nullable String group, @Nullable LocalDate asOf, List<String> notes,
			long denominator) {
		boolean data = denominator > 0;
		BigDecimal value = data ? Exact.quotient(of(this.numerator), of(denominator)) : null;
		BigDecimal low = data ? Exact.quotient(of(this.numerator), of(this.total)) : null;
		BigDecimal high = data ? Exact.quotient(of(this.numerator + this.total - this.known), of(this.total)) : null;
		return new Measured(code, group, of(this.numerator), of(denominator), value, of(this.known), of(this.total),
				low, high, reasons(), asOf, notes, status(data));
	}

	Status status(boolean data) {
		if (!data) {
			return Status.NO_DATA;
		}
		BigDecimal needed = of(this.total).multiply(LOW_COVERAGE);
		return (of(this.known).compareTo(needed) < 0) ? Status.LOW_COVERAGE : Status.FINAL;
	}

	long knownCount() {
		return this.known;
	}

	BigDecimal numeratorExact() {
		return of(this.numerator);
	}

	BigDecimal knownExact() {
		return of(this.known);
	}

	BigDecimal totalExact() {
		return of(this.total);
	}

	SortedMap<String, BigDecimal> reasons() {
		SortedMap<String, BigDecimal> reasons = new TreeMap<>();
		this.excluded.forEach((reason, count) -> {
			if (count != 0) {
				reasons.put(reason, of(count));
			}
		});
		return reasons;
	}

	private BigDecimal of(long count) {
		return BigDecimal.valueOf(count, this.scale);
	}

}
