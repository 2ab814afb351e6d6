package org.holdfast.dashboard.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.intake.stored.RowFilter;
import org.holdfast.intake.stored.RowsForm;
import org.holdfast.intake.stored.RowsModel;
import org.holdfast.intake.stored.StoredRows;
import org.holdfast.metrics.Breakdown;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Passport;
import org.holdfast.metrics.Passports;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The rows behind a figure: those of its files that are dated in its period and belong to
 * its group.
 */
@Controller
@Requires(Permission.IMPORT)
class PassportRowsController {

	private static final String NOT_STATED = "(not stated)";

	private final Passports passports;

	private final StoredRows rows;

	private final RowsModel page;

	private final Wording wording;

	PassportRowsController(Passports passports, StoredRows rows, RowsModel page, Wording wording) {
		this.passports = passports;
		this.rows = rows;
		this.page = page;
		this.wording = wording;
	}

	@GetMapping("/passports/{code}/rows")
	String show(@PathVariable String code, @ModelAttribute("form") RowsForm form, BindingResult binding, Model model) {
		Passport passport = this.passports.get(code);
		ShownFigure figure = passport.figure();
		List<UUID> files = passport.source().batches().stream().map((file) -> UUID.fromString(file.id())).toList();
		boolean spend = figure.code().family() == Measure.Family.SPEND;
		String group = (figure.group() != null) ? ": " + this.wording.group(figure) : "";
		return this.page.fill(model, binding, form,
				new RowsModel.About(this.wording.title(figure.code()) + group + " · " + figure.passport(),
						"/passports/" + figure.passport(), spend),
				(filter) -> this.rows.of(files, of(figure, filter), form.after(), figure.passport()));
	}

	/** A roster counts as of its day, which may lie before the period. */
	private static RowFilter of(ShownFigure figure, RowFilter asked) {
		Period period = figure.period();
		LocalDate from = (figure.code().family() == Measure.Family.ROSTER)
				? Objects.requireNonNullElse(figure.asOf(), period.to().minusMonths(12)) : period.from();
		LocalDate first = (asked.from() != null && asked.from().isAfter(from)) ? asked.from() : from;
		LocalDate last = (asked.to() != null && asked.to().isBefore(period.to())) ? asked.to() : period.to();
		RowFilter filter = asked.within(first, last);
		Breakdown breakdown = figure.breakdown();
		if (breakdown == null || figure.group() == null) {
			return filter;
		}
		String value = figure.group().equals(NOT_STATED) ? "" : figure.group();
		return switch (breakdown) {
			case SITE -> filter.where("site", value);
			case CATEGORY -> filter.where("category", value);
			case JOB_FAMILY -> filter.where("job_family", value);
			default -> filter;
		};
	}

}
