package org.holdfast.metrics;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.holdfast.intake.Kind;

/**
 * The indicators computed from data files, bound to their calculation. Titles and
 * definitions stand in the catalogue.
 */
public enum Measure {

	/** Local hire share. */
	H1(Unit.SHARE, Family.HIRES, Breakdown.GEOGRAPHY_SET),

	/** Minority hire share. */
	H2(Unit.SHARE, Family.HIRES),

	/** Local and minority hire share. */
	H3(Unit.SHARE, Family.HIRES),

	/** Share paid a living wage. */
	H4(Unit.SHARE, Family.ROSTER, Breakdown.LIVING_WAGE),

	/** Living-wage gap. */
	H4G(Unit.USD_PER_YEAR, Family.ROSTER, Breakdown.LIVING_WAGE),

	/** Local workforce share. */
	H5(Unit.SHARE, Family.ROSTER, Breakdown.GEOGRAPHY_SET),

	/** Local share of targeted jobs. */
	H6(Unit.SHARE, Family.HIRES, Breakdown.GEOGRAPHY_SET),

	/** Impact hire share. */
	H7(Unit.SHARE, Family.HIRES),

	/** One-year retention. */
	H8(Unit.SHARE, Family.HIRES),

	/** Ninety-day retention. */
	H9(Unit.SHARE, Family.HIRES),

	/** Turnover. */
	H10(Unit.SHARE, Family.SEPARATIONS, Breakdown.END_KIND),

	/** First-year turnover. */
	H11(Unit.SHARE, Family.HIRES),

	/** Advancement from frontline jobs. */
	H12(Unit.SHARE, Family.ADVANCEMENT),

	/** Median starting pay. */
	H13(Unit.USD_PER_HOUR, Family.HIRES),

	/** Application success. */
	H15(Unit.SHARE, Family.APPLICATIONS),

	/** Hires. */
	HD(Unit.COUNT, Family.HIRES),

	/** Headcount. */
	HC(Unit.COUNT, Family.ROSTER),

	/** Separations. */
	HS(Unit.COUNT, Family.SEPARATIONS, Breakdown.SITE, Breakdown.JOB_FAMILY, Breakdown.END_KIND),

	/** Local spend share. */
	P1(Unit.SHARE, Family.SPEND, Breakdown.GEOGRAPHY_SET),

	/** Diverse spend share. */
	P2(Unit.SHARE, Family.SPEND, Breakdown.CERTIFICATION),

	/** Total spend. */
	SP(Unit.USD, Family.SPEND),

	/** Addressable spend. */
	SA(Unit.USD, Family.SPEND);

	private final Unit unit;

	private final Family family;

	private final Set<Breakdown> breakdowns;

	Measure(Unit unit, Family family, Breakdown... special) {
		this.unit = unit;
		this.family = family;
		this.breakdowns = EnumSet.copyOf(family.breakdowns);
		this.breakdowns.addAll(Set.of(special));
	}

	public Unit unit() {
		return this.unit;
	}

	public Family family() {
		return this.family;
	}

	/**
	 * Whether the figure is about people, so that small counts are hidden.
	 * @return whether it is
	 */
	public boolean aboutPeople() {
		return this.family != Family.SPEND;
	}

	/**
	 * Whether a breakdown applies beyond spans of time, which always apply.
	 * @param breakdown the breakdown
	 * @return whether it has groups
	 */
	public boolean appliesTo(Breakdown breakdown) {
		return this.breakdowns.contains(breakdown);
	}

	/**
	 * What a value is counted in.
	 */
	public enum Unit {

		/** A part of one. */
		SHARE,

		/** Dollars. */
		USD,

		/** Dollars a year. */
		USD_PER_YEAR,

		/** Dollars an hour. */
		USD_PER_HOUR,

		/** A number of people. */
		COUNT;

		/**
		 * The name in the API.
		 * @return for example {@code usd-per-hour}
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * What a figure is computed from.
	 */
	public enum Family {

		/** Job changes of the people on a roster. */
		ADVANCEMENT(EnumSet.noneOf(Breakdown.class), Set.of(Kind.JOB_CHANGES, Kind.ROSTER)),

		/** Applications. */
		APPLICATIONS(EnumSet.of(Breakdown.JOB_FAMILY, Breakdown.POOL), Set.of(Kind.APPLICATIONS)),

		/** Employments, and separations that end them. */
		HIRES(EnumSet.of(Breakdown.SITE, Breakdown.JOB_FAMILY, Breakdown.POOL),
				Set.of(Kind.EMPLOYMENTS, Kind.SEPARATIONS)),

		/** Roster snapshots. */
		ROSTER(EnumSet.of(Breakdown.SITE, Breakdown.JOB_FAMILY), Set.of(Kind.ROSTER)),

		/** Ends of employments, separations, and the roster they are held against. */
		SEPARATIONS(EnumSet.noneOf(Breakdown.class), Set.of(Kind.EMPLOYMENTS, Kind.SEPARATIONS, Kind.ROSTER)),

		/** Purchases and vendors. */
		SPEND(EnumSet.of(Breakdown.SITE, Breakdown.CATEGORY), Set.of(Kind.PURCHASES, Kind.VENDORS));

		private final EnumSet<Breakdown> breakdowns;

		private final Set<Kind> kinds;

		Family(EnumSet<Breakdown> breakdowns, Set<Kind> kinds) {
			this.breakdowns = breakdowns;
			this.kinds = kinds;
		}

		public Set<Kind> kinds() {
			return this.kinds;
		}

	}

}
