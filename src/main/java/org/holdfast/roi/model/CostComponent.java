package org.holdfast.roi.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a saving can consist of, as a graph of what contains what. Two savings that share
 * any part cannot both be counted.
 */
public enum CostComponent implements Keyed {

	/** The leaving itself: exit interview, paperwork, severance. */
	SEPARATION(Quantity.SEPARATION),
	/** Finding applicants: advertising, agencies, recruiters' time. */
	RECRUITMENT(Quantity.RECRUITMENT),
	/** Choosing: interviews, checks, testing. */
	SELECTION(Quantity.SELECTION),
	/** Hiring, orientation and training of the successor. */
	HIRING_AND_ORIENTATION(Quantity.HIRING_AND_ORIENTATION),
	/** Cover and disruption while the job is open. */
	VACANCY(Quantity.VACANCY),
	/** Lower output until the successor is fully productive. */
	RAMP_UP(Quantity.RAMP_UP),

	/** Everything one exit costs. */
	FULL_TURNOVER(EnumSet.of(Quantity.FULL_COST, Quantity.FULL_COST_SHARE), SEPARATION, RECRUITMENT, SELECTION,
			HIRING_AND_ORIENTATION, VACANCY, RAMP_UP),

	/** Less staff time and fewer fees to make a hire. */
	EASIER_RECRUITING(EnumSet.of(Quantity.RECRUITING_HOURS_GENERAL, Quantity.RECRUITING_HOURS_PIPELINE,
			Quantity.RECRUITER_RATE, Quantity.HIRING_FEES_GENERAL, Quantity.HIRING_FEES_PIPELINE), RECRUITMENT,
			SELECTION),
	/** Jobs open for fewer days. */
	FASTER_FILLING(
			EnumSet.of(Quantity.DAYS_SAVED, Quantity.AGENCY_RATE, Quantity.EMPLOYEE_RATE, Quantity.SHARE_COVERED),
			VACANCY),
	/** Training and orientation that somebody else did or paid for. */
	TRAINING_DONE(EnumSet.of(Quantity.TRAINING_HOURS_SAVED, Quantity.TRAINEE_RATE, Quantity.TRAINER_SHARE),
			HIRING_AND_ORIENTATION);

	private final Set<Quantity> quantities;

	private final List<CostComponent> contents;

	CostComponent(Quantity quantity) {
		this.quantities = EnumSet.of(quantity);
		this.contents = List.of();
	}

	CostComponent(Set<Quantity> quantities, CostComponent... contents) {
		this.quantities = quantities;
		this.contents = List.of(contents);
	}

	/**
	 * The components inside this one.
	 * @return what is already counted when this is counted; empty for a component that
	 * has no parts
	 */
	public List<CostComponent> contents() {
		return this.contents;
	}

	/**
	 * The inputs that make this component count.
	 * @return at least one quantity
	 */
	Set<Quantity> quantities() {
		return this.quantities;
	}

	/**
	 * What would be counted twice if both were counted.
	 * @param other another component
	 * @return the parts both have, this component itself when it is a part of the other
	 */
	public List<CostComponent> sharedWith(CostComponent other) {
		List<CostComponent> theirs = other.leaves();
		return leaves().stream().filter(theirs::contains).toList();
	}

	private List<CostComponent> leaves() {
		return this.contents.isEmpty() ? List.of(this) : this.contents;
	}

	/**
	 * The six parts of the full cost of one exit.
	 * @return components without parts of their own, in their usual order
	 */
	public static List<CostComponent> parts() {
		return FULL_TURNOVER.contents;
	}

	/**
	 * The components that are benefit lines of their own, beside the turnover line.
	 * @return recruiting, filling and training
	 */
	public static List<CostComponent> lines() {
		return Arrays.asList(EASIER_RECRUITING, FASTER_FILLING, TRAINING_DONE);
	}

}
