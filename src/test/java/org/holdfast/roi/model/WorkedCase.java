package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The worked case of {@code docs/domain/return-on-investment.md} as inputs.
 */
public final class WorkedCase {

	public static final int THRESHOLD = 11;

	private static final Source SOURCE = new Source.Entered("Worked case", null);

	private WorkedCase() {
	}

	/**
	 * Mode A with the full cost as 20 % of a year's pay at $17.50.
	 * @return inputs
	 */
	public static Inputs fullCost() {
		return inputs(Mode.FULL_COST,
				values(Quantity.HOURLY_PAY, "17.50", Quantity.FULL_COST_SHARE, "0.20", Quantity.PRIOR_PAY, "13.25"));
	}

	/**
	 * Mode B with separation and ramp-up, recruiting, vacancy and training.
	 * @return inputs
	 */
	public static Inputs components() {
		return inputs(Mode.COMPONENTS,
				values(Quantity.HOURLY_PAY, "17.50", Quantity.SEPARATION, "400", Quantity.RAMP_UP, "2200",
						Quantity.RECRUITING_HOURS_GENERAL, "14.0", Quantity.RECRUITING_HOURS_PIPELINE, "6.5",
						Quantity.RECRUITER_RATE, "41.20", Quantity.DAYS_SAVED, "17", Quantity.AGENCY_RATE, "34",
						Quantity.EMPLOYEE_RATE, "21", Quantity.SHARE_COVERED, "0.40", Quantity.TRAINING_HOURS_SAVED,
						"16", Quantity.TRAINEE_RATE, "21", Quantity.TRAINER_SHARE, "6"));
	}

	public static Inputs inputs(Mode mode, Map<Quantity, SourcedNumber> values) {
		return new Inputs(mode, null, pool(60, 13), pool(500, 190), values, costs(), funds());
	}

	public static Pool pool(int hires, int left) {
		return new Pool(hires, left, SOURCE);
	}

	public static List<CostItem> costs() {
		return List.of(item("Half a coordinator", "38000"), item("Workforce intermediary", "45000"),
				item("Stipends", "24000"), item("Data work", "6000"));
	}

	public static List<CostItem> funds() {
		return List.of(item("Foundation grant", "40000"));
	}

	public static CostItem item(String name, String amount) {
		return new CostItem(name, number(amount), null, null);
	}

	public static SourcedNumber number(String value) {
		return new SourcedNumber(new BigDecimal(value), SOURCE);
	}

	public static Map<Quantity, SourcedNumber> values(Object... quantitiesAndNumbers) {
		Map<Quantity, SourcedNumber> values = new EnumMap<>(Quantity.class);
		for (int index = 0; index < quantitiesAndNumbers.length; index += 2) {
			values.put((Quantity) quantitiesAndNumbers[index], number((String) quantitiesAndNumbers[index + 1]));
		}
		return values;
	}

	public static Inputs with(Inputs inputs, Quantity quantity, String value) {
		Map<Quantity, SourcedNumber> values = new EnumMap<>(Quantity.class);
		values.putAll(inputs.values());
		values.put(quantity, number(value));
		return new Inputs(inputs.mode(), inputs.window(), inputs.pipeline(), inputs.comparison(), values,
				inputs.programmeCosts(), inputs.outsideFunds());
	}

	public static Inputs without(Inputs inputs, Quantity quantity) {
		Map<Quantity, SourcedNumber> values = new EnumMap<>(Quantity.class);
		values.putAll(inputs.values());
		values.remove(quantity);
		return new Inputs(inputs.mode(), inputs.window(), inputs.pipeline(), inputs.comparison(), values,
				inputs.programmeCosts(), inputs.outsideFunds());
	}

	public static Inputs withPools(Inputs inputs, Pool pipeline, Pool comparison) {
		return new Inputs(inputs.mode(), inputs.window(), pipeline, comparison, inputs.values(),
				inputs.programmeCosts(), inputs.outsideFunds());
	}

	public static Inputs withMoney(Inputs inputs, List<CostItem> costs, List<CostItem> funds) {
		return new Inputs(inputs.mode(), inputs.window(), inputs.pipeline(), inputs.comparison(), inputs.values(),
				costs, funds);
	}

}
