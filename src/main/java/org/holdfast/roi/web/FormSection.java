package org.holdfast.roi.web;

import java.util.List;

import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand together on the form and usually come from the same place.
 *
 * @param key what the section is called in the message files and the form
 * @param quantities its numbers
 */
record FormSection(String key, List<Quantity> quantities) {

	private static final FormSection PAY = new FormSection("pay", List.of(Quantity.HOURLY_PAY));

	private static final FormSection FULL_COST = new FormSection("full-cost",
			List.of(Quantity.FULL_COST_SHARE, Quantity.FULL_COST));

	private static final FormSection PARTS = new FormSection("parts", List.of(Quantity.SEPARATION, Quantity.RECRUITMENT,
			Quantity.SELECTION, Quantity.HIRING_AND_ORIENTATION, Quantity.VACANCY, Quantity.RAMP_UP));

	private static final FormSection EXIT = new FormSection("exit", List.of(Quantity.SEPARATION, Quantity.RAMP_UP));

	private static final FormSection RECRUITING = new FormSection("recruiting",
			List.of(Quantity.RECRUITING_HOURS_GENERAL, Quantity.RECRUITING_HOURS_PIPELINE, Quantity.RECRUITER_RATE,
					Quantity.HIRING_FEES_GENERAL, Quantity.HIRING_FEES_PIPELINE));

	private static final FormSection FILLING = new FormSection("filling",
			List.of(Quantity.DAYS_SAVED, Quantity.AGENCY_RATE, Quantity.EMPLOYEE_RATE, Quantity.SHARE_COVERED));

	private static final FormSection TRAINING = new FormSection("training",
			List.of(Quantity.TRAINING_HOURS_SAVED, Quantity.TRAINEE_RATE, Quantity.TRAINER_SHARE));

	private static final FormSection COMMUNITY = new FormSection("community", List.of(Quantity.PRIOR_PAY));

	static List<FormSection> of(Mode mode) {
		return switch (mode) {
			case FULL_COST -> List.of(PAY, FULL_COST, PARTS, COMMUNITY);
			case COMPONENTS -> List.of(PAY, EXIT, RECRUITING, FILLING, TRAINING, COMMUNITY);
		};
	}

	/**
	 * Whether a published number may stand in place of the section's.
	 * @return whether it is the section of the full cost
	 */
	public boolean offersDefault() {
		return this == FULL_COST;
	}

	/**
	 * The numbers as they are asked for.
	 * @return one for each quantity
	 */
	public List<FormNumber> numbers() {
		return this.quantities.stream().map(FormNumber::of).toList();
	}

	/**
	 * How a number is asked for.
	 *
	 * @param path where it stands in the form
	 * @param labelKey key of its label
	 * @param prefix what stands before the field
	 * @param suffix what stands after the field
	 */
	record FormNumber(String path, String labelKey, @Nullable String prefix, @Nullable String suffix) {

		static FormNumber of(Quantity quantity) {
			return new FormNumber("values[" + quantity.key() + "]", "roi.quantity." + quantity.key(),
					switch (quantity.unit()) {
						case USD, USD_PER_HOUR -> "$";
						default -> null;
					}, (quantity.unit() != Unit.SHARE) ? null : "%");
		}

	}

}
