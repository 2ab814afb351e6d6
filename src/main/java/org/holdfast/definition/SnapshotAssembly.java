package org.holdfast.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.holdfast.definition.rule.AsOfRule;
import org.holdfast.definition.rule.BaselineRule;
import org.holdfast.definition.rule.DiverseRule;
import org.holdfast.definition.rule.FiscalYearRule;
import org.holdfast.definition.rule.GeographyRule;
import org.holdfast.definition.rule.PlaceRule;
import org.holdfast.definition.rule.PoBoxRule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.SiteRule;
import org.holdfast.definition.rule.SuppressionRule;
import org.holdfast.definition.rule.ThresholdRule;
import org.holdfast.definition.rule.VendorRule;
import org.holdfast.definition.rule.WageRule;
import org.holdfast.definition.rule.WordsRule;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Puts the standing versions of all definitions together, with the defaults of what is
 * not set.
 */
class SnapshotAssembly {

	private static final BigDecimal VENDOR_THRESHOLD = new BigDecimal("0.01");

	private static final int SUPPRESSION_THRESHOLD = 11;

	private static final int JANUARY = 1;

	private final Map<RuleKind, List<DefinitionVersion>> byKind;

	SnapshotAssembly(List<DefinitionVersion> standing) {
		this.byKind = standing.stream().collect(Collectors.groupingBy(DefinitionVersion::kind));
	}

	/**
	 * Whether the place of the institution has ever been set as a definition.
	 * @return whether it has
	 */
	boolean placed() {
		return this.byKind.containsKey(RuleKind.INSTITUTION);
	}

	/**
	 * The snapshot.
	 * @param founded the county and time zone the institution was founded with, for as
	 * long as they were not set
	 * @return all rules
	 */
	DefinitionSnapshot snapshot(Founded founded) {
		Optional<PlaceRule> place = only(RuleKind.INSTITUTION, PlaceRule.class);
		return new DefinitionSnapshot(calendar(), place.map(PlaceRule::timeZone).map(ZoneId::of).orElse(founded.zone()),
				place.isPresent() ? blankToNull(place.get().county()) : founded.county(), siteCounties(),
				geographySets(), livingWages(), words(RuleKind.TARGETED_JOBS), words(RuleKind.FRONTLINE_JOBS),
				words(RuleKind.PATHWAY_SOURCES), words(RuleKind.ADDRESSABLE_SPEND),
				dated(versions(RuleKind.LOCAL_VENDOR_RULE), SnapshotAssembly::vendorRule),
				dated(versions(RuleKind.DIVERSE_CATEGORIES), SnapshotAssembly::categories),
				only(RuleKind.PO_BOX_ZIPS, PoBoxRule.class).map((rule) -> Set.copyOf(rule.zips().zips()))
					.orElse(Set.of()),
				only(RuleKind.VENDOR_THRESHOLD, ThresholdRule.class).map(ThresholdRule::amount)
					.orElse(VENDOR_THRESHOLD),
				only(RuleKind.BASELINE_PERIOD, BaselineRule.class).map((rule) -> new Period(rule.from(), rule.to())),
				only(RuleKind.DATA_AS_OF, AsOfRule.class).map(AsOfRule::employments),
				only(RuleKind.SUPPRESSION, SuppressionRule.class).map(SuppressionRule::threshold)
					.orElse(SUPPRESSION_THRESHOLD),
				undatedVersions());
	}

	FiscalCalendar calendar() {
		return new FiscalCalendar(
				only(RuleKind.FISCAL_YEAR, FiscalYearRule.class).map(FiscalYearRule::startMonth).orElse(JANUARY));
	}

	private Map<String, String> siteCounties() {
		Map<String, String> counties = new HashMap<>();
		for (DefinitionVersion version : versions(RuleKind.SITES)) {
			String county = blankToNull(((SiteRule) version.rule()).county());
			if (county != null) {
				counties.put(version.name().strip().toLowerCase(Locale.ROOT), county);
			}
		}
		return Map.copyOf(counties);
	}

	private List<GeographySet> geographySets() {
		Map<String, List<DefinitionVersion>> byName = versions(RuleKind.GEOGRAPHY_SETS).stream()
			.collect(Collectors.groupingBy(DefinitionVersion::name, TreeMap::new, Collectors.toList()));
		List<GeographySet> sets = new ArrayList<>();
		byName.forEach((name, versions) -> {
			String purpose = ((GeographyRule) versions.getLast().rule()).purpose();
			sets.add(new GeographySet(name, GeographySet.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)),
					dated(versions, (version) -> Set.copyOf(((GeographyRule) version.rule()).zips().zips()))));
		});
		return List.copyOf(sets);
	}

	private List<LivingWage> livingWages() {
		List<LivingWage> wages = new ArrayList<>();
		WageSeries.byName(versions(RuleKind.LIVING_WAGES)).forEach((name, series) -> {
			boolean inUse = WageSeries.inUse(series);
			for (DefinitionVersion version : series) {
				WageRule wage = (WageRule) version.rule();
				wages.add(new LivingWage(name, version.number(), wage.county(), wage.familyType(), wage.year(),
						wage.hourly(), wage.source(), inUse));
			}
		});
		return List.copyOf(wages);
	}

	private Dated<Set<String>> words(RuleKind kind) {
		return dated(versions(kind), (version) -> {
			Set<String> words = new HashSet<>();
			((WordsRule) version.rule()).words().forEach((word) -> words.add(word.strip().toLowerCase(Locale.ROOT)));
			return Set.copyOf(words);
		});
	}

	private static LocalVendorRule vendorRule(DefinitionVersion version) {
		VendorRule rule = (VendorRule) version.rule();
		return new LocalVendorRule(rule.addressOrder(), rule.independentOnly());
	}

	private static DiverseCategories categories(DefinitionVersion version) {
		DiverseRule.Groups groups = ((DiverseRule) version.rule()).groups();
		return new DiverseCategories(Set.copyOf(groups.minority()), Set.copyOf(groups.women()),
				Set.copyOf(groups.other()));
	}

	private static <T> Dated<T> dated(List<DefinitionVersion> versions, Function<DefinitionVersion, T> reading) {
		List<Dated.Version<T>> dated = new ArrayList<>();
		for (int place = 0; place < versions.size(); place++) {
			DefinitionVersion version = versions.get(place);
			LocalDate until = (place + 1 < versions.size()) ? versions.get(place + 1).validFrom() : null;
			dated.add(new Dated.Version<>(version.number(), Objects.requireNonNull(version.validFrom()), until,
					reading.apply(version)));
		}
		return new Dated<>(dated);
	}

	private Map<String, Integer> undatedVersions() {
		Map<String, Integer> numbers = new HashMap<>();
		this.byKind.values()
			.forEach((versions) -> versions.stream()
				.filter((version) -> version.validFrom() == null)
				.forEach((version) -> numbers.merge(version.path(), version.number(), Math::max)));
		return Map.copyOf(numbers);
	}

	private <T> Optional<T> only(RuleKind kind, Class<T> type) {
		return versions(kind).stream().map(DefinitionVersion::rule).map(type::cast).findFirst();
	}

	private List<DefinitionVersion> versions(RuleKind kind) {
		return this.byKind.getOrDefault(kind, List.of());
	}

	private static @Nullable String blankToNull(@Nullable String words) {
		return (words == null || words.isBlank()) ? null : words;
	}

	/**
	 * Where the institution stood when it was founded.
	 *
	 * @param county its county, if told
	 * @param zone its time zone
	 */
	record Founded(@Nullable String county, ZoneId zone) {

	}

}
