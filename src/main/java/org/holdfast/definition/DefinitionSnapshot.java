package org.holdfast.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one institution at one moment, read together: figures computed from one
 * snapshot never mix versions. Job titles, codes, families, sources and categories are
 * compared trimmed and case-insensitively; the sets hold them trimmed and lower-cased.
 *
 * @param fiscalCalendar the fiscal year; starts in January until set
 * @param zone the institution's time zone
 * @param county the institution's county, if stated
 * @param siteCounties counties by site name (trimmed, lower-cased)
 * @param geographySets all sets of all purposes
 * @param livingWages the entries, latest versions only
 * @param targetedJobs codes, titles or families of targeted jobs
 * @param frontlineJobs codes, titles or families of frontline jobs
 * @param pathwaySources recruiting sources and programs that make a hire a pipeline hire
 * @param excludedCategories spend categories that are not addressable
 * @param localVendorRule which address decides
 * @param diverseCategories certifications by group
 * @param poBoxZips ZIP codes of post-office boxes
 * @param vendorThreshold dollars from which a vendor counts as used
 * @param baselinePeriod the period spend is compared with, if set
 * @param employmentsAsOf the day up to which employments are complete, if set
 * @param suppressionThreshold counts of people from 1 to below this are hidden
 * @param versions the version in force of everything without a first day, as
 * {@code kind/name} (or {@code kind} alone) to version number, for the passports
 */
public record DefinitionSnapshot(FiscalCalendar fiscalCalendar, ZoneId zone, @Nullable String county,
		Map<String, String> siteCounties, List<GeographySet> geographySets, List<LivingWage> livingWages,
		Dated<Set<String>> targetedJobs, Dated<Set<String>> frontlineJobs, Dated<Set<String>> pathwaySources,
		Dated<Set<String>> excludedCategories, Dated<LocalVendorRule> localVendorRule,
		Dated<DiverseCategories> diverseCategories, Set<String> poBoxZips, BigDecimal vendorThreshold,
		Optional<Period> baselinePeriod, Optional<LocalDate> employmentsAsOf, int suppressionThreshold,
		Map<String, Integer> versions) {

}
