package org.holdfast.intake.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.NearVendors;
import org.holdfast.intake.PreviewDesk;
import org.holdfast.intake.preview.MonthTotal;
import org.holdfast.shared.Exact;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows programs what an import would do: totals by month and examples of rows.
 */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}/preview", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.IMPORT)
class PreviewApiController {

	private final Imports imports;

	private final PreviewDesk desk;

	PreviewApiController(Imports imports, PreviewDesk desk) {
		this.imports = imports;
		this.desk = desk;
	}

	@GetMapping
	@Operation(summary = "Show the totals by month, the first rows of each kind and vendors that may be others")
	PreviewBody show(@PathVariable UUID id) {
		ImportView view = this.imports.get(id);
		boolean rows = FilePage.mayShowRows(view, CurrentActor.get());
		return new PreviewBody(this.desk.gone(id), this.desk.months(id).stream().map(Month::of).toList(),
				!rows ? List.of()
						: this.desk.samples(id)
							.stream()
							.map((one) -> new Row(one.kind(), one.row(), one.before(), one.now()))
							.toList(),
				this.desk.nearVendors(id));
	}

	/**
	 * What an import would do.
	 *
	 * @param gone rows that count already, are dated in its days and not in it
	 * @param months totals by month
	 * @param samples the first rows of each kind
	 * @param nearVendors vendors that may be others under another name, absent for kinds
	 * without vendors and once the import was decided
	 */
	record PreviewBody(int gone, List<Month> months, List<Row> samples, NearVendors.@Nullable Found nearVendors) {

	}

	/**
	 * One month.
	 *
	 * @param month for example {@code 2025-01}
	 * @param rows accepted rows
	 * @param amount the sum of their amounts in dollars, absent for kinds without amounts
	 * @param controlTotal what was typed, absent when nothing was
	 * @param difference found less typed
	 */
	record Month(String month, int rows, @Nullable String amount, @Nullable String controlTotal,
			@Nullable String difference) {

		static Month of(MonthTotal one) {
			return new Month(one.month().toString(), one.rows(),
					(one.amount() != null) ? Exact.money(one.amount()) : null,
					(one.typed() != null) ? one.typed().toPlainString() : null,
					(one.difference() != null) ? one.difference().toPlainString() : null);
		}

	}

	/**
	 * One row.
	 *
	 * @param kind {@code new}, {@code same}, {@code changed}, {@code conflicting} or
	 * {@code gone}
	 * @param row its number
	 * @param before what counts already, by field
	 * @param now what would count, by field
	 */
	record Row(String kind, int row, Map<String, String> before, Map<String, String> now) {

	}

}
