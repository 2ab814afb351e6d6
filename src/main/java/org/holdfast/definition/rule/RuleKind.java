package org.holdfast.definition.rule;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of definitions, by the names the API gives them.
 */
public enum RuleKind {

	/** Named lists of ZIP codes with a purpose. */
	GEOGRAPHY_SETS("geography-sets", true, GeographyRule.class),

	/** Living wages by county, family type and year. */
	LIVING_WAGES("living-wages", true, WageRule.class),

	/** Jobs the institution wants local people to be hired into. */
	TARGETED_JOBS("targeted-jobs", false, WordsRule.Jobs.class),

	/** Jobs people are promoted from. */
	FRONTLINE_JOBS("frontline-jobs", false, WordsRule.Jobs.class),

	/** Recruiting sources and programs that make a hire a pipeline hire. */
	PATHWAY_SOURCES("pathway-sources", false, WordsRule.Sources.class),

	/** Spend that cannot be placed with another vendor. */
	ADDRESSABLE_SPEND("addressable-spend", false, WordsRule.Categories.class),

	/** Which of a vendor's addresses decides. */
	LOCAL_VENDOR_RULE("local-vendor-rule", false, VendorRule.class),

	/** Certifications that count as diverse. */
	DIVERSE_CATEGORIES("diverse-categories", false, DiverseRule.class),

	/** ZIP codes of post-office boxes. */
	PO_BOX_ZIPS("po-box-zips", false, PoBoxRule.class),

	/** Spend from which a vendor counts as used. */
	VENDOR_THRESHOLD("vendor-threshold", false, ThresholdRule.class),

	/** The period spend is compared with. */
	BASELINE_PERIOD("baseline-period", false, BaselineRule.class),

	/** County and time zone of the institution. */
	INSTITUTION("institution", false, PlaceRule.class),

	/** County of a site. */
	SITES("sites", true, SiteRule.class),

	/** The month in which the fiscal year starts. */
	FISCAL_YEAR("fiscal-year", false, FiscalYearRule.class),

	/** The day up to which files are complete. */
	DATA_AS_OF("data-as-of", false, AsOfRule.class),

	/** Counts of people below which figures are hidden. */
	SUPPRESSION("suppression", false, SuppressionRule.class);

	private final String path;

	private final boolean named;

	private final Class<? extends Rule> type;

	RuleKind(String path, boolean named, Class<? extends Rule> type) {
		this.path = path;
		this.named = named;
		this.type = type;
	}

	/**
	 * Finds a kind.
	 * @param path its name in addresses
	 * @return empty when there is none of that name
	 */
	public static Optional<RuleKind> of(String path) {
		return Arrays.stream(values()).filter((kind) -> kind.path.equals(path)).findFirst();
	}

	/**
	 * The name in addresses and passports.
	 * @return for example {@code geography-sets}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Whether there are several definitions of this kind, told apart by names.
	 * @return whether there are
	 */
	public boolean named() {
		return this.named;
	}

	/**
	 * The full name of a definition.
	 * @param name its name among its kind, empty for the only one
	 * @return for example {@code geography-sets/city} or {@code fiscal-year}
	 */
	public String pathOf(String name) {
		return this.named ? this.path + "/" + name : this.path;
	}

	Class<? extends Rule> type() {
		return this.type;
	}

}
