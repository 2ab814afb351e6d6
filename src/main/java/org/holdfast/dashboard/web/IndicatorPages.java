package org.holdfast.dashboard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.dashboard.web.FiscalYears.FiscalYear;
import org.holdfast.metrics.Breakdown;
import org.holdfast.metrics.Catalogue;
import org.holdfast.metrics.FigureAnswer;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Indicator;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.PeriodKind;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.web.NotFound;
import org.holdfast.web.chart.LineChart;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the page of one indicator together.
 */
@Component
class IndicatorPages {

	private static final List<Breakdown> OFFERED = List.of(Breakdown.SITE, Breakdown.JOB_FAMILY, Breakdown.CATEGORY,
			Breakdown.POOL, Breakdown.END_KIND, Breakdown.GEOGRAPHY_SET, Breakdown.LIVING_WAGE, Breakdown.CERTIFICATION,
			Breakdown.FISCAL_QUARTER, Breakdown.MONTH);

	private final FiscalYears years;

	private final Figures figures;

	private final Catalogue catalogue;

	private final Wording wording;

	private final Charts charts;

	private final ExecutivePages cards;

	private final ClosedWords closed;

	IndicatorPages(FiscalYears years, Figures figures, Catalogue catalogue, Wording wording, Charts charts,
			ExecutivePages cards, ClosedWords closed) {
		this.years = years;
		this.figures = figures;
		this.catalogue = catalogue;
		this.wording = wording;
		this.charts = charts;
		this.cards = cards;
		this.closed = closed;
	}

	/**
	 * The page of an indicator.
	 * @param name its code
	 * @param yearName the year, absent for the latest
	 * @param by the breakdown, absent for the first that applies
	 * @return empty when there are no figures yet
	 * @throws NotFound when there is no such indicator, year or breakdown
	 */
	Optional<IndicatorPage> of(String name, @Nullable String yearName, @Nullable String by) {
		Measure code = Stream.of(Measure.values())
			.filter((measure) -> measure.name().equals(name))
			.findFirst()
			.orElseThrow(NotFound::new);
		List<Breakdown> applying = OFFERED.stream().filter((one) -> one.isTime() || code.appliesTo(one)).toList();
		Breakdown breakdown = (by == null || by.isBlank()) ? applying.getFirst()
				: Breakdown.of(by).filter(applying::contains).orElseThrow(NotFound::new);
		return this.years.choose(yearName).map((year) -> page(code, year, applying, breakdown));
	}

	private IndicatorPage page(Measure code, FiscalYear year, List<Breakdown> applying, Breakdown breakdown) {
		FigureAnswer answer = this.figures.of(year.period(), List.of(code), breakdown);
		ShownFigure total = answer.figures().getFirst();
		ShownFigure before = this.figures.of(year.before(), List.of(code), null).figures().getFirst();
		List<ShownFigure> groups = answer.figures().subList(1, answer.figures().size());
		List<ShownFigure> quarters = this.figures.trend(year.both(), PeriodKind.FISCAL_QUARTER, List.of(code));
		Indicator indicator = this.catalogue.get(code);
		String title = this.wording.title(code);
		String over = this.wording.say("dashboard.by." + breakdown.code());
		LineChart trend = this.charts.small(code, quarters, year);
		String message = this.cards.message(code, year, Map.of(code, total), Map.of(code, before));
		return new IndicatorPage(code, Section.of(code), year.name(), this.years.names(), title,
				this.wording.say(indicator.definition()), this.wording.say(indicator.numerator()),
				this.wording.say(indicator.denominator()), this.wording.say(indicator.exclusions()),
				this.closed.on(this.cards.card(total, before, List.of(), year).withDetails(null), total),
				this.wording.leftOut(total), this.wording.notes(total),
				(trend != null) ? retitled(trend, message) : null, applying.stream().map(Breakdown::code).toList(),
				breakdown.code(), over, groups.stream().map(this::group).toList(),
				this.charts.bars(code, groups, over, this.wording.say("dashboard.chart.groups", title, over))
					.orElse(null),
				this.wording.cautions(quarters), this.wording.cautions(groups), answer.computedAt(),
				answer.staleSince());
	}

	private static LineChart retitled(LineChart chart, String message) {
		return new LineChart(chart.id(), message, chart.description(), chart.over(), chart.series(), chart.target(),
				chart.format());
	}

	private IndicatorPage.Group group(ShownFigure figure) {
		Measure counted = figure.code().aboutPeople() ? Measure.HD : figure.code();
		return new IndicatorPage.Group(this.wording.group(figure),
				this.wording.amount(figure.code(), figure.numerator()),
				this.wording.amount(counted, figure.denominator()), this.wording.value(figure), figure.suppressed(),
				figure.passport());
	}

}
