package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds what makes inputs unfit to calculate with: counts that cannot be, numbers out of
 * range or without a source, and costs that would be counted twice.
 */
final class InputsCheck {

	private static final int MOST_HIRES = 10_000_000;

	private static final BigDecimal MOST_DOLLARS = new BigDecimal("1000000000000");

	private static final int MOST_DECIMALS = 6;

	private static final int MOST_ITEMS = 50;

	private static final int LONGEST_TEXT = 500;

	private static final List<Quantity> WAYS_TO_FULL_COST = List.of(Quantity.FULL_COST, Quantity.FULL_COST_SHARE);

	private final Inputs inputs;

	private final List<Refusal> refusals = new ArrayList<>();

	private InputsCheck(Inputs inputs) {
		this.inputs = inputs;
	}

	static List<Refusal> of(Inputs inputs) {
		InputsCheck check = new InputsCheck(inputs);
		check.pool("/pipeline", inputs.pipeline());
		check.pool("/comparison", inputs.comparison());
		inputs.values().forEach(check::value);
		check.items("/programmeCosts", inputs.programmeCosts());
		check.items("/outsideFunds", inputs.outsideFunds());
		check.countedTwice();
		return List.copyOf(check.refusals);
	}

	private void pool(String pointer, @Nullable Pool pool) {
		if (pool == null) {
			return;
		}
		if (pool.hires() < 0 || pool.hires() > MOST_HIRES) {
			refuse(pointer + "/hires", "hires-range", 0, MOST_HIRES);
		}
		else if (pool.left() < 0 || pool.left() > pool.hires()) {
			refuse(pointer + "/left", "left-range", pool.hires());
		}
		source(pointer, pool.source());
	}

	private void value(Quantity quantity, SourcedNumber number) {
		String pointer = pointer(quantity);
		if (!quantity.isEnterable()) {
			refuse(pointer, "not-enterable", quantity);
			return;
		}
		range(pointer + "/value", number.value(), quantity.least(), quantity.most(), quantity.unit());
		source(pointer, number.source());
	}

	private void items(String pointer, List<CostItem> items) {
		if (items.size() > MOST_ITEMS) {
			refuse(pointer, "too-many-items", MOST_ITEMS);
			return;
		}
		for (int index = 0; index < items.size(); index++) {
			CostItem item = items.get(index);
			String at = pointer + "/" + index;
			text(at + "/name", item.name(), "name-missing");
			range(at + "/amount", item.amount().value(), BigDecimal.ZERO, MOST_DOLLARS, Unit.USD);
			source(at, item.amount().source());
			if (item.owner() != null && item.owner().length() > LONGEST_TEXT) {
				refuse(at + "/owner", "text-too-long", LONGEST_TEXT);
			}
		}
	}

	private void range(String pointer, BigDecimal value, BigDecimal least, BigDecimal most, Unit unit) {
		if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
			refuse(pointer, "value-range", NumberText.given(least, unit), NumberText.given(most, unit));
		}
		else if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
			refuse(pointer, "too-many-decimals", MOST_DECIMALS);
		}
	}

	private void source(String pointer, Source source) {
		switch (source) {
			case Source.Figure figure -> text(pointer + "/source/passport", figure.passport(), "passport-missing");
			case Source.Published published -> text(pointer + "/source/source", published.source(), "source-missing");
			case Source.Entered entered -> {
				text(pointer + "/source/source", entered.source(), "source-missing");
				if (entered.reason() != null && entered.reason().length() > LONGEST_TEXT) {
					refuse(pointer + "/source/reason", "text-too-long", LONGEST_TEXT);
				}
			}
		}
	}

	private void text(String pointer, String text, String missing) {
		if (text.isBlank()) {
			refuse(pointer, missing);
		}
		else if (text.length() > LONGEST_TEXT) {
			refuse(pointer, "text-too-long", LONGEST_TEXT);
		}
	}

	private void countedTwice() {
		switch (this.inputs.mode()) {
			case FULL_COST -> {
				linesInsideFullCost();
				fullCostGivenTwice();
			}
			case COMPONENTS -> {
				fullCostBesideLines();
				partsCountedByLines();
			}
		}
	}

	private void linesInsideFullCost() {
		for (CostComponent line : CostComponent.lines()) {
			given(line).forEach((quantity) -> refuse(pointer(quantity), "inside-full-cost", line,
					CostComponent.FULL_TURNOVER.sharedWith(line)));
		}
	}

	private void fullCostGivenTwice() {
		boolean parts = CostComponent.parts().stream().anyMatch((part) -> given(part).findAny().isPresent());
		List<Quantity> ways = WAYS_TO_FULL_COST.stream().filter(this.inputs::has).toList();
		if (ways.size() + (parts ? 1 : 0) > 1) {
			ways.forEach((quantity) -> refuse(pointer(quantity), "full-cost-twice", CostComponent.parts()));
		}
	}

	private void fullCostBesideLines() {
		given(CostComponent.FULL_TURNOVER).forEach((quantity) -> refuse(pointer(quantity), "full-cost-in-components",
				CostComponent.FULL_TURNOVER.contents()));
	}

	private void partsCountedByLines() {
		for (CostComponent part : CostComponent.parts()) {
			CostComponent.lines()
				.stream()
				.filter((line) -> !line.sharedWith(part).isEmpty())
				.forEach((line) -> given(part)
					.forEach((quantity) -> refuse(pointer(quantity), "counted-by-line", part, line)));
		}
	}

	private Stream<Quantity> given(CostComponent component) {
		return component.quantities().stream().filter(this.inputs::has);
	}

	private static String pointer(Quantity quantity) {
		return "/values/" + quantity.key();
	}

	private void refuse(String pointer, String key, Object... args) {
		this.refusals.add(Refusal.of(pointer, key, args));
	}

}
