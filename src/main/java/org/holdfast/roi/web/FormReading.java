package org.holdfast.roi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.holdfast.roi.InputsDocument;
import org.holdfast.roi.InputsDocument.ItemPart;
import org.holdfast.roi.InputsDocument.NumberPart;
import org.holdfast.roi.InputsDocument.PoolPart;
import org.holdfast.roi.InputsDocument.SourcePart;
import org.holdfast.roi.PoolFigures;
import org.holdfast.roi.PublishedDefaults;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Refusal;
import org.holdfast.roi.model.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * Turns a typed form into inputs, and refusals of inputs back into messages beside the
 * fields.
 */
class FormReading {

	private final ScenarioForm form;

	private final Mode mode;

	FormReading(ScenarioForm form, Mode mode) {
		this.form = form;
		this.mode = mode;
	}

	/**
	 * Reads the form.
	 * @param figures what stands in place of typed pools and pay, if wanted
	 * @param defaults published numbers
	 * @return inputs that can be calculated with
	 * @throws InputsRefused with every place that must be changed
	 */
	Inputs read(@Nullable PoolFigures figures, PublishedDefaults defaults) {
		Map<String, @Nullable NumberPart> values = new LinkedHashMap<>();
		for (FormSection section : FormSection.of(this.mode)) {
			section.quantities()
				.stream()
				.filter((quantity) -> !this.form.value(quantity).value().isBlank())
				.forEach((quantity) -> values.put(quantity.key(), number(section, quantity)));
		}
		if (this.form.useDefault() && this.mode == Mode.FULL_COST) {
			defaults.of(Quantity.FULL_COST_SHARE)
				.ifPresent((number) -> values.put(Quantity.FULL_COST_SHARE.key(), NumberPart.of(number)));
		}
		PoolPart pipeline = pool(this.form.pipeline());
		PoolPart comparison = pool(this.form.comparison());
		if (figures != null) {
			pipeline = PoolPart.of(figures.pipeline());
			comparison = PoolPart.of(figures.comparison());
			if (figures.hourlyPay() != null) {
				values.put(Quantity.HOURLY_PAY.key(), NumberPart.of(figures.hourlyPay()));
			}
		}
		return new InputsDocument(this.mode.key(), this.form.from(), this.form.to(), pipeline, comparison, values,
				items(this.form.programmeCosts()), items(this.form.outsideFunds()))
			.read();
	}

	private NumberPart number(FormSection section, Quantity quantity) {
		ScenarioForm.NumberField field = this.form.value(quantity);
		String own = field.source();
		String source = own.isBlank() ? this.form.sources().getOrDefault(section.key(), "") : own;
		return new NumberPart(TypedNumber.read(field.value(), quantity.unit()),
				new SourcePart("entered", null, source, field.reason(), null));
	}

	private static PoolPart pool(ScenarioForm.PoolField field) {
		return new PoolPart(TypedNumber.plain(field.hires()), TypedNumber.plain(field.left()),
				new SourcePart("entered", null, field.source(), null, null));
	}

	private static List<@Nullable ItemPart> items(List<ScenarioForm.ItemField> fields) {
		List<@Nullable ItemPart> items = new ArrayList<>();
		fields.stream()
			.filter(Predicate.not(ScenarioForm.ItemField::isBlank))
			.forEach((field) -> items.add(new ItemPart(field.name(), TypedNumber.read(field.amount(), Unit.USD),
					field.date(), field.owner(), new SourcePart("entered", null, field.source(), null, null))));
		return items;
	}

	void refuse(InputsRefused refused, BindingResult binding) {
		for (Refusal refusal : refused.refusals()) {
			String field = field(refusal.pointer());
			if (field.isEmpty()) {
				binding.reject(RefusalWords.key(refusal), RefusalWords.arguments(refusal), null);
			}
			else {
				binding.rejectValue(field, RefusalWords.key(refusal), RefusalWords.arguments(refusal), null);
			}
		}
	}

	private String field(String pointer) {
		String[] steps = pointer.substring(1).split("/");
		String leaf = pointer.contains("/source") ? "source" : steps[steps.length - 1];
		return switch (steps[0]) {
			case "from", "to" -> steps[0];
			case "pipeline", "comparison" -> steps[0] + "." + leaf;
			case "values" -> "values[" + steps[1] + "]." + ("source".equals(leaf) ? leaf : "value");
			case "programmeCosts" -> row(steps, leaf, this.form.programmeCosts());
			case "outsideFunds" -> row(steps, leaf, this.form.outsideFunds());
			default -> "";
		};
	}

	private static String row(String[] steps, String leaf, List<ScenarioForm.ItemField> fields) {
		if (steps.length < 3) {
			return "";
		}
		int read = Integer.parseInt(steps[1]);
		for (int index = 0; index < fields.size(); index++) {
			if (!fields.get(index).isBlank() && read-- == 0) {
				return steps[0] + "[" + index + "]." + leaf;
			}
		}
		return "";
	}

}
