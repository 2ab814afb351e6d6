package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every number the calculation can use, with its unit and the range in which it makes
 * sense.
 */
public enum Quantity implements Keyed {

	/** Hires of the pipeline pool. */
	PIPELINE_HIRES(Unit.COUNT),
	/** Share of the pipeline pool that left. */
	PIPELINE_TURNOVER(Unit.SHARE),
	/** Share of the comparison pool that left. */
	COMPARISON_TURNOVER(Unit.SHARE),
	/** What the programme cost before outside money. */
	PROGRAMME_COST(Unit.USD),
	/** What others paid towards the programme. */
	OUTSIDE_FUNDS(Unit.USD),

	/** Base pay per hour of the jobs compared. */
	HOURLY_PAY(Unit.USD_PER_HOUR, 0, 1_000),
	/** Pay per hour of the people hired before they came. */
	PRIOR_PAY(Unit.USD_PER_HOUR, 0, 1_000),

	/** Full cost of one exit. */
	FULL_COST(Unit.USD, 0, 1_000_000),
	/** Full cost of one exit as a share of a year's base pay. */
	FULL_COST_SHARE(Unit.SHARE, 0, 3),
	/** Cost of the leaving itself, per exit. */
	SEPARATION(Unit.USD, 0, 1_000_000),
	/** Cost of finding applicants, per exit. */
	RECRUITMENT(Unit.USD, 0, 1_000_000),
	/** Cost of choosing among applicants, per exit. */
	SELECTION(Unit.USD, 0, 1_000_000),
	/** Cost of hiring and orienting the successor, per exit. */
	HIRING_AND_ORIENTATION(Unit.USD, 0, 1_000_000),
	/** Cost of the unfilled job, per exit. */
	VACANCY(Unit.USD, 0, 1_000_000),
	/** Cost of lower output until the successor is fully productive, per exit. */
	RAMP_UP(Unit.USD, 0, 1_000_000),

	/** Staff hours spent to make one hire from the general pool. */
	RECRUITING_HOURS_GENERAL(Unit.HOURS, 0, 10_000),
	/** Staff hours spent to make one hire from the pipeline pool. */
	RECRUITING_HOURS_PIPELINE(Unit.HOURS, 0, 10_000),
	/** Pay with benefits of the staff who recruit. */
	RECRUITER_RATE(Unit.USD_PER_HOUR, 0, 1_000),
	/** Advertising and agency fees for one hire from the general pool. */
	HIRING_FEES_GENERAL(Unit.USD, 0, 1_000_000),
	/** Advertising and agency fees for one hire from the pipeline pool. */
	HIRING_FEES_PIPELINE(Unit.USD, 0, 1_000_000),

	/** Days a job is filled sooner; negative when it takes longer. */
	DAYS_SAVED(Unit.DAYS, -3_650, 3_650),
	/** Hourly price of agency or overtime cover. */
	AGENCY_RATE(Unit.USD_PER_HOUR, 0, 10_000),
	/** Pay with benefits of an employee in the job. */
	EMPLOYEE_RATE(Unit.USD_PER_HOUR, 0, 10_000),
	/** Share of the vacant shifts that is covered. */
	SHARE_COVERED(Unit.SHARE, 0, 1),

	/** Hours of training and orientation saved per hire; negative when more is needed. */
	TRAINING_HOURS_SAVED(Unit.HOURS, -10_000, 10_000),
	/** Pay with benefits of the person trained. */
	TRAINEE_RATE(Unit.USD_PER_HOUR, 0, 1_000),
	/** The trainer's pay with benefits, divided by the people trained together. */
	TRAINER_SHARE(Unit.USD_PER_HOUR, 0, 10_000);

	private final Unit unit;

	private final boolean enterable;

	private final BigDecimal least;

	private final BigDecimal most;

	Quantity(Unit unit) {
		this.unit = unit;
		this.enterable = false;
		this.least = BigDecimal.ZERO;
		this.most = BigDecimal.ZERO;
	}

	Quantity(Unit unit, long least, long most) {
		this.unit = unit;
		this.enterable = true;
		this.least = BigDecimal.valueOf(least);
		this.most = BigDecimal.valueOf(most);
	}

	public Unit unit() {
		return this.unit;
	}

	/**
	 * Whether the number is given by itself (others follow from pools and cost lists).
	 * @return whether it may stand among the values of {@link Inputs}
	 */
	public boolean isEnterable() {
		return this.enterable;
	}

	public BigDecimal least() {
		return this.least;
	}

	public BigDecimal most() {
		return this.most;
	}

	/**
	 * The enterable quantity of that key.
	 * @param key its outward name
	 * @return the quantity, or nothing if there is none that can be entered
	 */
	public static Optional<Quantity> entered(String key) {
		return Arrays.stream(values())
			.filter((quantity) -> quantity.enterable && quantity.key().equals(key))
			.findFirst();
	}

}
