package org.holdfast.dashboard.web;

import java.util.List;
import java.util.Optional;

import org.holdfast.metrics.Catalogue;
import org.holdfast.metrics.FigureSource;
import org.holdfast.metrics.Indicator;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Passport;
import org.holdfast.metrics.Passports;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.metrics.Verification;

import org.springframework.stereotype.Component;

/**
 * Says passports in the reader's language.
 */
@Component
class PassportPages {

	private final Passports passports;

	private final Catalogue catalogue;

	private final Wording wording;

	private final ClosedWords closed;

	PassportPages(Passports passports, Catalogue catalogue, Wording wording, ClosedWords closed) {
		this.passports = passports;
		this.catalogue = catalogue;
		this.wording = wording;
		this.closed = closed;
	}

	/**
	 * The page of a passport.
	 * @param code its code
	 * @return the page
	 * @throws org.holdfast.web.NotFound when the institution has none of that code
	 */
	PassportPage of(String code) {
		Passport passport = this.passports.get(code);
		ShownFigure figure = passport.figure();
		Indicator indicator = this.catalogue.get(figure.code());
		Measure counted = figure.code().aboutPeople() ? Measure.HD : figure.code();
		return new PassportPage(figure.passport(), figure.code().name(), indicator.version(),
				this.wording.title(figure.code()), this.wording.say(indicator.definition()), figure.period(),
				(figure.group() != null) ? this.wording.group(figure) : null,
				(figure.breakdown() != null) ? this.wording.say("dashboard.by." + figure.breakdown().code()) : null,
				this.wording.value(figure), this.wording.reading(figure), figure.suppressed(),
				this.wording.amount(figure.code(), figure.numerator()), this.wording.say(indicator.numerator()),
				this.wording.amount(counted, figure.denominator()), this.wording.say(indicator.denominator()),
				this.wording.coverage(figure), this.wording.bounds(figure), this.wording.leftOut(figure),
				this.wording.notes(figure), this.wording.cautions(figure), rules(passport.source()),
				passport.source().batches(), passport.computedAt(), passport.standing());
	}

	/**
	 * What to know of a figure whose period is closed.
	 * @param code the code of its passport
	 * @return empty when its period is open, or another figure took its place
	 */
	Optional<String> closed(String code) {
		Passport passport = this.passports.get(code);
		return (passport.standing() == Passport.Standing.CURRENT) ? this.closed.told(passport.figure())
				: Optional.empty();
	}

	/**
	 * Computes the figure of a passport anew.
	 * @param code its code
	 * @return what came of it, in words
	 */
	Comparison compare(String code) {
		Verification verification = this.passports.verify(code);
		return new Comparison(verification.same(),
				verification.reasons()
					.stream()
					.map((reason) -> this.wording.say(reason.messageKey(), reason.argument()))
					.toList());
	}

	private List<PassportPage.Rule> rules(FigureSource source) {
		return source.definitions().stream().map((rule) -> {
			String[] path = rule.name().split("/", 2);
			return new PassportPage.Rule(this.wording.say("dashboard.rule." + path[0]),
					(path.length > 1) ? path[1] : null, rule.version());
		}).toList();
	}

	/**
	 * What came of computing a figure anew.
	 *
	 * @param same whether it is the same
	 * @param reasons why it is not
	 */
	record Comparison(boolean same, List<String> reasons) {

	}

}
