package org.holdfast.roi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.roi.Scenario;
import org.holdfast.roi.model.CostItem;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.roi.model.Unit;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Fills a form from the inputs of a scenario.
 */
class FormWriting {

	private final Inputs inputs;

	private final Mode mode;

	FormWriting(Inputs inputs, Mode mode) {
		this.inputs = inputs;
		this.mode = mode;
	}

	ScenarioForm edit(Scenario scenario) {
		return form(scenario.name(), String.valueOf(scenario.version()));
	}

	ScenarioForm start() {
		return form("", "");
	}

	private ScenarioForm form(String name, String version) {
		Map<String, String> sources = new LinkedHashMap<>();
		Map<String, ScenarioForm.NumberField> values = new LinkedHashMap<>();
		for (FormSection section : FormSection.of(this.mode)) {
			String shared = section.quantities()
				.stream()
				.flatMap((quantity) -> this.inputs.value(quantity).stream())
				.map((number) -> text(number.source()))
				.filter((source) -> !source.isEmpty())
				.findFirst()
				.orElse("");
			sources.put(section.key(), shared);
			section.quantities()
				.forEach((quantity) -> this.inputs.value(quantity)
					.ifPresent((number) -> values.put(quantity.key(), field(quantity, number, shared))));
		}
		boolean useDefault = published(Quantity.FULL_COST_SHARE);
		if (useDefault) {
			values.remove(Quantity.FULL_COST_SHARE.key());
		}
		Period window = this.inputs.window();
		return new ScenarioForm(name, this.mode.key(), version, (window != null) ? window.from().toString() : "",
				(window != null) ? window.to().toString() : "", fromFigures(), useDefault,
				field(this.inputs.pipeline()), field(this.inputs.comparison()), sources, values,
				rows(this.inputs.programmeCosts()), rows(this.inputs.outsideFunds()));
	}

	private boolean published(Quantity quantity) {
		Optional<SourcedNumber> number = this.inputs.value(quantity);
		return number.isPresent() && number.get().source() instanceof Source.Published;
	}

	private boolean fromFigures() {
		Pool pipeline = this.inputs.pipeline();
		return pipeline != null && pipeline.source() instanceof Source.Figure;
	}

	private static ScenarioForm.NumberField field(Quantity quantity, SourcedNumber number, String shared) {
		String source = text(number.source());
		String reason = (number.source() instanceof Source.Entered entered && entered.reason() != null)
				? entered.reason() : "";
		return new ScenarioForm.NumberField(TypedNumber.shown(number.value(), quantity.unit()),
				source.equals(shared) ? "" : source, reason);
	}

	private static ScenarioForm.PoolField field(@Nullable Pool pool) {
		return (pool != null) ? new ScenarioForm.PoolField(String.valueOf(pool.hires()), String.valueOf(pool.left()),
				text(pool.source())) : ScenarioForm.PoolField.BLANK;
	}

	private static List<ScenarioForm.ItemField> rows(List<CostItem> items) {
		return items.stream()
			.map((item) -> new ScenarioForm.ItemField(item.name(), TypedNumber.shown(item.amount().value(), Unit.USD),
					text(item.amount().source()), (item.owner() != null) ? item.owner() : "",
					(item.date() != null) ? item.date().toString() : ""))
			.toList();
	}

	private static String text(Source source) {
		return switch (source) {
			case Source.Entered entered -> entered.source();
			case Source.Published published -> published.source() + ", " + published.year();
			case Source.Figure _ -> "";
		};
	}

}
