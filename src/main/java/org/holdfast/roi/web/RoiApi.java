package org.holdfast.roi.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.holdfast.roi.EvaluationDocument;
import org.holdfast.roi.InputsDocument;
import org.holdfast.roi.ReturnOnInvestment;
import org.holdfast.roi.Scenario;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Return on investment for programs.
 */
@RestController
@RequestMapping("/api/v1/roi")
@Requires(Permission.VIEW_ROI)
class RoiApi {

	private final ReturnOnInvestment returns;

	RoiApi(ReturnOnInvestment returns) {
		this.returns = returns;
	}

	@PostMapping("/evaluate")
	@Operation(summary = "Calculate a return on investment; nothing is stored")
	EvaluationDocument evaluate(@RequestBody InputsDocument inputs) {
		return EvaluationDocument.of(this.returns.evaluate(read(inputs, "")));
	}

	@GetMapping("/scenarios")
	@Operation(summary = "List the scenarios")
	Scenarios scenarios() {
		return new Scenarios(this.returns.scenarios().stream().map(ScenarioDocument::of).toList());
	}

	@GetMapping("/scenarios/{id}")
	@Operation(summary = "Read a scenario")
	ScenarioDocument scenario(@PathVariable UUID id) {
		return ScenarioDocument.of(this.returns.scenario(id));
	}

	@PostMapping("/scenarios")
	@Requires(Permission.EDIT_ROI)
	@Operation(summary = "Keep a scenario")
	@ApiResponse(responseCode = "201", description = "The scenario is kept", useReturnTypeSchema = true)
	ResponseEntity<ScenarioDocument> create(@RequestBody NewScenario scenario) {
		if (scenario.inputs() == null) {
			throw Refused.of("/inputs", "roi.refusal.inputs-missing");
		}
		UUID id = this.returns.create((scenario.name() != null) ? scenario.name() : "",
				read(scenario.inputs(), "/inputs"));
		return ResponseEntity.created(URI.create("/api/v1/roi/scenarios/" + id))
			.body(ScenarioDocument.of(this.returns.scenario(id)));
	}

	private static Inputs read(InputsDocument document, String root) {
		try {
			return document.read();
		}
		catch (InputsRefused ex) {
			throw RefusalWords.of(ex, root);
		}
	}

	/**
	 * A scenario to keep.
	 *
	 * @param name its name
	 * @param inputs what it calculates with
	 */
	record NewScenario(@Nullable String name, @Nullable InputsDocument inputs) {
	}

	/**
	 * All scenarios.
	 *
	 * @param scenarios by name
	 */
	record Scenarios(List<ScenarioDocument> scenarios) {
	}

	/**
	 * A scenario.
	 *
	 * @param id its id
	 * @param name its name
	 * @param version changes with every edit
	 * @param changedAt when it was last edited
	 * @param changedBy who edited it last
	 * @param inputs what it calculates with, null for a caller who may not see small
	 * numbers
	 * @param evaluation its result
	 */
	record ScenarioDocument(String id, String name, int version, String changedAt, String changedBy,
			@Nullable InputsDocument inputs, EvaluationDocument evaluation) {

		static ScenarioDocument of(Scenario scenario) {
			Inputs inputs = scenario.inputs();
			return new ScenarioDocument(scenario.id().toString(), scenario.name(), scenario.version(),
					scenario.changedAt().toString(), scenario.changedBy(),
					(inputs != null) ? InputsDocument.of(inputs) : null, EvaluationDocument.of(scenario.evaluation()));
		}

	}

}
