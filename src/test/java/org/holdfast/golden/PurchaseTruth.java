package org.holdfast.golden;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What is in a generated purchase file, exactly: rows, sums in cents by month, vendor,
 * category and site, and the damaged rows by kind. Damaged rows are in no sum.
 */
public final class PurchaseTruth {

	private final int vendors;

	/** Cents by vendor, then which of the vendor's two categories, then month. */
	private final long[] cells;

	private final long[] bySite = new long[PurchaseFile.SITES.size()];

	private final Map<PurchaseDamage, Long> damaged = new EnumMap<>(PurchaseDamage.class);

	private long accepted;

	private long negative;

	private long cents;

	PurchaseTruth(int vendors) {
		this.vendors = vendors;
		this.cells = new long[vendors * 2 * PurchaseFile.MONTHS];
	}

	void add(int vendor, int month, int category, int site, long amount) {
		int slot = (category == PurchaseFile.categoryOf(vendor, false)) ? 0 : 1;
		this.cells[(vendor * 2 + slot) * PurchaseFile.MONTHS + month] += amount;
		this.bySite[site] += amount;
		this.accepted++;
		this.negative += (amount < 0) ? 1 : 0;
		this.cents += amount;
	}

	void add(PurchaseDamage kind) {
		this.damaged.merge(kind, 1L, Long::sum);
	}

	/**
	 * Data rows in the file, good and damaged.
	 */
	public long rows() {
		return this.accepted + rejected();
	}

	/**
	 * Good rows.
	 */
	public long accepted() {
		return this.accepted;
	}

	/**
	 * Damaged rows.
	 */
	public long rejected() {
		return this.damaged.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * Damaged rows by the rule that refuses them.
	 */
	public Map<String, Long> rejectedByRule() {
		Map<String, Long> counts = new TreeMap<>();
		this.damaged.forEach((kind, count) -> counts.merge(kind.rule(), count, Long::sum));
		return counts;
	}

	/**
	 * Good rows with a negative amount.
	 */
	public long negative() {
		return this.negative;
	}

	/**
	 * Sum of all good rows, in cents.
	 */
	public long cents() {
		return this.cents;
	}

	/**
	 * Sum of all good rows, in dollars.
	 */
	public BigDecimal sum() {
		return BigDecimal.valueOf(this.cents, 2);
	}

	/**
	 * Cents by month, all 24 of them.
	 */
	public Map<YearMonth, Long> centsByMonth() {
		return byMonth((vendor) -> true, Set.of());
	}

	/**
	 * Cents by month with vendors in the given ZIPs, lines of the given categories left
	 * out: the numerator of the local share.
	 */
	public Map<YearMonth, Long> localCentsByMonth(Collection<String> zips, Collection<String> excludedCategories) {
		Set<String> local = Set.copyOf(zips);
		return byMonth((vendor) -> local.contains(PurchaseFile.zipOf(vendor)), excludedCategories);
	}

	/**
	 * Cents by month with vendors that can be placed, lines of the given categories left
	 * out: the denominator of the local share.
	 */
	public Map<YearMonth, Long> placeableCentsByMonth(Collection<String> excludedCategories) {
		Set<String> unplaceable = Set.of("", "09012", "00123");
		return byMonth((vendor) -> !unplaceable.contains(PurchaseFile.zipOf(vendor)), excludedCategories);
	}

	/**
	 * Cents by month, lines of the given categories left out: addressable spend.
	 */
	public Map<YearMonth, Long> addressableCentsByMonth(Collection<String> excludedCategories) {
		return byMonth((vendor) -> true, excludedCategories);
	}

	/**
	 * Cents by category, as the file spells it.
	 */
	public Map<String, Long> centsByCategory() {
		Map<String, Long> sums = new LinkedHashMap<>();
		PurchaseFile.CATEGORIES.forEach((category) -> sums.put(category, 0L));
		for (int cell = 0; cell < this.cells.length; cell++) {
			sums.merge(PurchaseFile.CATEGORIES.get(categoryOfCell(cell)), this.cells[cell], Long::sum);
		}
		return sums;
	}

	/**
	 * Cents by site, as the file spells it; the empty site is one of them.
	 */
	public Map<String, Long> centsBySite() {
		Map<String, Long> sums = new LinkedHashMap<>();
		for (int site = 0; site < this.bySite.length; site++) {
			sums.put(PurchaseFile.SITES.get(site), this.bySite[site]);
		}
		return sums;
	}

	/**
	 * Number of vendors with at least one cent in some month.
	 */
	public int vendorsUsed() {
		int used = 0;
		int width = 2 * PurchaseFile.MONTHS;
		for (int vendor = 0; vendor < this.vendors; vendor++) {
			boolean found = false;
			for (int cell = vendor * width; cell < (vendor + 1) * width; cell++) {
				found |= this.cells[cell] != 0;
			}
			used += found ? 1 : 0;
		}
		return used;
	}

	private Map<YearMonth, Long> byMonth(IntPredicate vendor, Collection<String> excludedCategories) {
		Map<YearMonth, Long> sums = new TreeMap<>();
		for (int month = 0; month < PurchaseFile.MONTHS; month++) {
			sums.put(PurchaseFile.monthAt(month), 0L);
		}
		for (int cell = 0; cell < this.cells.length; cell++) {
			if (vendor.test(cell / (2 * PurchaseFile.MONTHS))
					&& !excludedCategories.contains(PurchaseFile.CATEGORIES.get(categoryOfCell(cell)))) {
				sums.merge(PurchaseFile.monthAt(cell % PurchaseFile.MONTHS), this.cells[cell], Long::sum);
			}
		}
		return sums;
	}

	private static int categoryOfCell(int cell) {
		int slot = cell / PurchaseFile.MONTHS;
		return PurchaseFile.categoryOf(slot / 2, slot % 2 == 1);
	}

}
