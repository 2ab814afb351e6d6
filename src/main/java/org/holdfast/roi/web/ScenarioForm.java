package org.holdfast.roi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as somebody types it. Everything is text, so that what was typed comes back.
 *
 * @param name the scenario's name
 * @param mode how to count
 * @param version the version that was read, empty for a new scenario
 * @param from first day of the hire window
 * @param to last day of the hire window
 * @param useFigures whether pools and pay are taken from the institution's figures
 * @param useDefault whether the published share of pay is taken as the cost of an exit
 * @param pipeline people hired through the programme
 * @param comparison people hired in the usual way
 * @param sources where the numbers of a section come from, by section
 * @param values numbers by quantity
 * @param programmeCosts what the programme cost
 * @param outsideFunds what others paid
 */
record ScenarioForm(
		@NotBlank(message = "{roi.name.missing}") @Size(max = 120, message = "{roi.name.tooLong}") String name,
		String mode, String version, String from, String to, boolean useFigures, boolean useDefault, PoolField pipeline,
		PoolField comparison, Map<String, String> sources, Map<String, NumberField> values,
		List<ItemField> programmeCosts, List<ItemField> outsideFunds) {

	private static final int LEAST_ROWS = 4;

	private static final int SPARE_ROWS = 2;

	ScenarioForm {
		name = text(name);
		mode = text(mode);
		version = text(version);
		from = text(from);
		to = text(to);
		pipeline = Objects.requireNonNullElse(pipeline, PoolField.BLANK);
		comparison = Objects.requireNonNullElse(comparison, PoolField.BLANK);
		sources = complete(sources);
		values = completeNumbers(values);
		programmeCosts = rows(programmeCosts);
		outsideFunds = rows(outsideFunds);
	}

	static ScenarioForm blank(Mode mode) {
		return new ScenarioForm("", mode.key(), "", "", "", false, false, PoolField.BLANK, PoolField.BLANK, Map.of(),
				Map.of(), List.of(), List.of());
	}

	NumberField value(Quantity quantity) {
		return Objects.requireNonNull(this.values.get(quantity.key()));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static Map<String, String> complete(@Nullable Map<String, String> given) {
		Map<String, String> all = new LinkedHashMap<>();
		for (Mode mode : Mode.values()) {
			FormSection.of(mode).forEach((section) -> all.put(section.key(), ""));
		}
		if (given != null) {
			given.forEach((section, source) -> all.replace(section, text(source)));
		}
		return all;
	}

	private static Map<String, NumberField> completeNumbers(@Nullable Map<String, NumberField> given) {
		Map<String, NumberField> all = new LinkedHashMap<>();
		for (Quantity quantity : Quantity.values()) {
			all.put(quantity.key(), NumberField.BLANK);
		}
		if (given != null) {
			given.forEach(
					(quantity, number) -> all.replace(quantity, Objects.requireNonNullElse(number, NumberField.BLANK)));
		}
		return all;
	}

	private static List<ItemField> rows(@Nullable List<ItemField> given) {
		List<ItemField> rows = new ArrayList<>();
		if (given != null) {
			given.forEach((row) -> rows.add(Objects.requireNonNullElse(row, ItemField.BLANK)));
		}
		int filled = rows.size();
		while (filled > 0 && rows.get(filled - 1).isBlank()) {
			filled--;
		}
		while (rows.size() < Math.max(LEAST_ROWS, filled + SPARE_ROWS)) {
			rows.add(ItemField.BLANK);
		}
		return rows;
	}

	/**
	 * The two counts of a pool.
	 *
	 * @param hires people whose 365th day has been reached
	 * @param left those who left before
	 * @param source where the counts come from
	 */
	record PoolField(String hires, String left, String source) {

		static final PoolField BLANK = new PoolField("", "", "");

		PoolField {
			hires = text(hires);
			left = text(left);
			source = text(source);
		}

	}

	/**
	 * A number.
	 *
	 * @param value the number as typed; shares in percent
	 * @param source where it comes from, if not from where its section does
	 * @param reason kept from an earlier edit by program
	 */
	record NumberField(String value, String source, String reason) {

		static final NumberField BLANK = new NumberField("", "", "");

		NumberField {
			value = text(value);
			source = text(source);
			reason = text(reason);
		}

	}

	/**
	 * A cost, or a sum others paid.
	 *
	 * @param name what it is
	 * @param amount US dollars as typed
	 * @param source where the number comes from
	 * @param owner who answers for it
	 * @param date when it was taken
	 */
	record ItemField(String name, String amount, String source, String owner, String date) {

		static final ItemField BLANK = new ItemField("", "", "", "", "");

		ItemField {
			name = text(name);
			amount = text(amount);
			source = text(source);
			owner = text(owner);
			date = text(date);
		}

		boolean isBlank() {
			return (this.name + this.amount + this.source + this.owner + this.date).isBlank();
		}

	}

}
