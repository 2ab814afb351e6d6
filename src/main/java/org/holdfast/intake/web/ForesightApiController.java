package org.holdfast.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.holdfast.intake.Imports;
import org.holdfast.intake.withdrawal.FigureUse;
import org.holdfast.intake.withdrawal.Foresight;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.BadRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells programs what a withdrawal or a replaced period would do.
 */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.IMPORT)
class ForesightApiController {

	private final Imports imports;

	private final Foresight foresight;

	ForesightApiController(Imports imports, Foresight foresight) {
		this.imports = imports;
		this.foresight = foresight;
	}

	@GetMapping("/withdrawal")
	@Operation(summary = "Read what withdrawing a committed import would do")
	@ApiResponse(responseCode = "200", description = "Rows and figures that would change", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The import is not committed")
	WithdrawalBody withdrawal(@PathVariable UUID id) {
		Foresight.Withdrawal effect = this.foresight.withdrawal(id);
		boolean exact = CurrentActor.get().may(Permission.SEE_PERSONS);
		return new WithdrawalBody(effect.rows().leaving(), effect.rows().returning(), effect.figures().stored(),
				effect.figures().passports(), ImportBody.Change.open(effect.figures().changes(), exact),
				ImportBody.Change.closed(effect.figures().changes(), exact), effect.figures().uses());
	}

	@GetMapping("/replacement")
	@Operation(summary = "Read which rows a replaced period would hide")
	@ApiResponse(responseCode = "200", description = "Imports and how many of their rows", useReturnTypeSchema = true)
	List<Foresight.Replaced> replacement(@PathVariable UUID id,
			@RequestParam(required = false) @DateTimeFormat(pattern = "uuuu-MM-dd") @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(pattern = "uuuu-MM-dd") @Nullable LocalDate to) {
		UUID known = this.imports.get(id).id();
		return this.foresight.replaced(known, given(from, "/from"), given(to, "/to"));
	}

	/** An import that is not there is said before what its request lacks. */
	private static LocalDate given(@Nullable LocalDate day, String pointer) {
		if (day == null) {
			throw BadRequest.missing(pointer);
		}
		return day;
	}

	/**
	 * What a withdrawal would do.
	 *
	 * @param leaving rows that would count no more
	 * @param returning earlier rows that would count again
	 * @param figures stored figures that would be computed anew
	 * @param passports passports made from the file
	 * @param impact the fiscal-year totals that would change
	 * @param closed the figures of closed periods that are kept although others would be
	 * proposed
	 * @param uses where such figures were shown for good
	 */
	record WithdrawalBody(long leaving, long returning, int figures, int passports, List<ImportBody.Change> impact,
			List<ImportBody.Change> closed, List<FigureUse> uses) {

	}

}
