package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.LivingWage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the living wage a person's pay is compared with: that of the county of work, else
 * of the site's county, else of the institution's, else of the only county that has one;
 * of the latest year not after the one in which the snapshot's fiscal year starts, else
 * of the earliest.
 */
final class LivingWages {

	private final DefinitionSnapshot definitions;

	private final @Nullable String onlyCounty;

	LivingWages(DefinitionSnapshot definitions) {
		this.definitions = definitions;
		Set<String> counties = new HashSet<>();
		definitions.livingWages()
			.stream()
			.filter(LivingWage::inUse)
			.forEach((wage) -> counties.add(key(wage.county())));
		this.onlyCounty = (counties.size() == 1) ? counties.iterator().next() : null;
	}

	/**
	 * The wage in use for a person.
	 * @param workCounty the county of work, if stated
	 * @param site the site, if stated
	 * @param asOf the day of the snapshot
	 * @return the wage, absent when none fits
	 */
	@Nullable Match inUse(@Nullable String workCounty, @Nullable String site, LocalDate asOf) {
		String county = county(workCounty, site);
		return (county != null) ? find(asOf, (wage) -> wage.inUse() && key(wage.county()).equals(county)) : null;
	}

	/**
	 * The wage of a named entry for a person of its county.
	 * @param name the entry
	 * @param workCounty the county of work, if stated
	 * @param site the site, if stated
	 * @param asOf the day of the snapshot
	 * @return the wage, absent when the person is of another county
	 */
	@Nullable Match named(String name, @Nullable String workCounty, @Nullable String site, LocalDate asOf) {
		String county = county(workCounty, site);
		return (county != null) ? find(asOf, (wage) -> wage.name().equals(name) && key(wage.county()).equals(county))
				: null;
	}

	/**
	 * Whether a person is of the county of a named entry.
	 * @param name the entry
	 * @param workCounty the county of work, if stated
	 * @param site the site, if stated
	 * @return whether they are
	 */
	boolean concerns(String name, @Nullable String workCounty, @Nullable String site) {
		String county = county(workCounty, site);
		return county != null && this.definitions.livingWages()
			.stream()
			.anyMatch((wage) -> wage.name().equals(name) && key(wage.county()).equals(county));
	}

	/**
	 * The entries that are not in use.
	 * @return their names in order
	 */
	Set<String> namesNotInUse() {
		Set<String> names = new TreeSet<>();
		this.definitions.livingWages()
			.stream()
			.filter((wage) -> !wage.inUse())
			.forEach((wage) -> names.add(wage.name()));
		return names;
	}

	private @Nullable Match find(LocalDate asOf, Predicate<LivingWage> which) {
		int year = this.definitions.fiscalCalendar().yearOf(asOf).from().getYear();
		List<LivingWage> wages = this.definitions.livingWages()
			.stream()
			.filter(which)
			.sorted(Comparator.comparingInt(LivingWage::year))
			.toList();
		if (wages.isEmpty()) {
			return null;
		}
		LivingWage found = wages.getFirst();
		boolean early = found.year() > year;
		for (LivingWage wage : wages) {
			if (wage.year() <= year) {
				found = wage;
			}
		}
		return new Match(found.hourly(), early);
	}

	private @Nullable String county(@Nullable String workCounty, @Nullable String site) {
		if (workCounty != null) {
			return key(workCounty);
		}
		String ofSite = (site != null) ? this.definitions.siteCounties().get(key(site)) : null;
		if (ofSite != null) {
			return key(ofSite);
		}
		return (this.definitions.county() != null) ? key(this.definitions.county()) : this.onlyCounty;
	}

	private static String key(String county) {
		return county.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * A wage found.
	 *
	 * @param hourly dollars an hour
	 * @param earliest whether it is of a later year than asked for, for lack of an
	 * earlier one
	 */
	record Match(BigDecimal hourly, boolean earliest) {

	}

}
