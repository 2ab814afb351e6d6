package org.holdfast.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.institution.Institutions;
import org.holdfast.metrics.Breakdown;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets programs read figures.
 */
@RestController
@RequestMapping("/api/v1/indicators")
@Requires(Permission.READ_FIGURES)
class IndicatorsApiController {

	private final Figures figures;

	private final Institutions institutions;

	IndicatorsApiController(Figures figures, Institutions institutions) {
		this.figures = figures;
		this.institutions = institutions;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Read the figures of a period, with the groups of one breakdown")
	Map<String, @Nullable Object> read(@RequestParam @DateTimeFormat(pattern = "uuuu-MM-dd") LocalDate from,
			@RequestParam @DateTimeFormat(pattern = "uuuu-MM-dd") LocalDate to,
			@RequestParam(required = false) @Nullable String codes,
			@RequestParam(required = false) @Nullable String breakdown) {
		if (from.isAfter(to)) {
			throw Refused.of("/from", "metrics.period.reversed");
		}
		if (from.getYear() < 1900 || to.getYear() > 2199 || from.plusYears(50).isBefore(to)) {
			throw Refused.of("/from", "metrics.period.tooLong");
		}
		Breakdown by = (breakdown == null || breakdown.isBlank()) ? null : Breakdown.of(breakdown)
			.orElseThrow(() -> Refused.of("/breakdown", "metrics.breakdown.unknown", breakdown));
		return FigureJson.answer(this.institutions.current().id().toString(), from.toString(), to.toString(),
				this.figures.of(new Period(from, to), codes(codes), by));
	}

	private static List<Measure> codes(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return List.of(Measure.values());
		}
		List<Measure> codes = new ArrayList<>();
		for (String code : text.split(",")) {
			Measure found = Stream.of(Measure.values())
				.filter((measure) -> measure.name().equals(code.strip()))
				.findFirst()
				.orElseThrow(() -> Refused.of("/codes", "metrics.code.unknown", code.strip()));
			if (!codes.contains(found)) {
				codes.add(found);
			}
		}
		return codes;
	}

}
