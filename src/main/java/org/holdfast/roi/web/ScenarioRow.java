package org.holdfast.roi.web;

import java.util.Arrays;
import java.util.List;

import org.holdfast.roi.Scenario;
import org.holdfast.roi.model.Measure;
import org.holdfast.roi.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in the list, so that scenarios can be compared.
 *
 * @param scenario the scenario
 * @param amounts benefit, net cost, net and return; absent where there is none
 */
record ScenarioRow(Scenario scenario, List<@Nullable String> amounts) {

	static ScenarioRow of(Scenario scenario) {
		return new ScenarioRow(scenario,
				Arrays.asList(shown(scenario, MeasureKind.BENEFIT), shown(scenario, MeasureKind.NET_COST),
						shown(scenario, MeasureKind.NET), shown(scenario, MeasureKind.RETURN)));
	}

	private static @Nullable String shown(Scenario scenario, MeasureKind kind) {
		return scenario.evaluation().measure(kind).map(Measure::shown).orElse(null);
	}

}
