package org.holdfast.roi.model;

/**
 * The results, with the number of their formula and their unit.
 */
public enum MeasureKind implements Keyed {

	/** Exits that did not happen; negative when more people left. */
	EXITS_AVOIDED("R1", Unit.COUNT),
	/** Comparison turnover less pipeline turnover. */
	TURNOVER_GAP("R1", Unit.POINTS),
	/** All hard and soft savings together. */
	BENEFIT("R5", Unit.USD),
	/** The hard savings alone. */
	HARD_BENEFIT("R5", Unit.USD),
	/** Programme cost less outside money. */
	NET_COST("R6", Unit.USD),
	/** Benefit less net cost. */
	NET("R7", Unit.USD),
	/** Net as a share of net cost. */
	RETURN("R7", Unit.SHARE),
	/** Benefit for each dollar of net cost. */
	BENEFIT_COST_RATIO("R7", Unit.RATIO),
	/** Hard benefit less net cost. */
	HARD_NET("R7", Unit.USD),
	/** Net of the hard benefit as a share of net cost. */
	HARD_RETURN("R7", Unit.SHARE),
	/** Months of benefit that pay the net cost. */
	PAYBACK("R8", Unit.MONTHS),
	/** The turnover gap at which benefit and net cost are equal. */
	BREAK_EVEN_GAP("R9", Unit.POINTS),
	/** Net cost for each person still there on day 365. */
	COST_PER_RETAINED("R10", Unit.USD);

	private final String code;

	private final Unit unit;

	MeasureKind(String code, Unit unit) {
		this.code = code;
		this.unit = unit;
	}

	public String code() {
		return this.code;
	}

	public Unit unit() {
		return this.unit;
	}

}
