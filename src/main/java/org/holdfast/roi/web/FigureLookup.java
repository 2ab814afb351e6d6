package org.holdfast.roi.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.holdfast.roi.PoolFigures;
import org.holdfast.roi.ReturnOnInvestment;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * Finds the institution's figures where a form asks for them.
 */
class FigureLookup {

	private final ReturnOnInvestment returns;

	FigureLookup(ReturnOnInvestment returns) {
		this.returns = returns;
	}

	/**
	 * The figures of the form's hire window.
	 * @param form what was typed
	 * @param binding where to say that there are none
	 * @return the figures, or nothing when they are not wanted or there are none
	 */
	@Nullable PoolFigures wanted(ScenarioForm form, BindingResult binding) {
		if (!form.useFigures()) {
			return null;
		}
		try {
			LocalDate from = LocalDate.parse(form.from().strip());
			LocalDate to = LocalDate.parse(form.to().strip());
			Optional<PoolFigures> figures = to.isBefore(from) ? Optional.empty()
					: this.returns.figures(new Period(from, to));
			if (figures.isEmpty()) {
				binding.rejectValue("useFigures", "roi.useFigures.none");
			}
			return figures.orElse(null);
		}
		catch (DateTimeException ex) {
			binding.rejectValue("useFigures", "roi.useFigures.window");
			return null;
		}
	}

}
