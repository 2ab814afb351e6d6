package org.holdfast.metrics.suppression;

/**
 * The people a figure is about. All indicators of one population divide the same people,
 * so what one of them shows tells about the others.
 */
public enum Population {

	/**
	 * People hired in the period: months add up to quarters and years.
	 */
	HIRES(true),

	/**
	 * People at work on a day: a longer period repeats its last month.
	 */
	ROSTER(false),

	/**
	 * People who left in the period.
	 */
	SEPARATIONS(true),

	/**
	 * Applications received in the period.
	 */
	APPLICATIONS(true);

	private final boolean addsUpOverTime;

	Population(boolean addsUpOverTime) {
		this.addsUpOverTime = addsUpOverTime;
	}

	/**
	 * Whether the parts of a period add up to the period.
	 * @return true for events, false for what holds on a day
	 */
	public boolean addsUpOverTime() {
		return this.addsUpOverTime;
	}

}
