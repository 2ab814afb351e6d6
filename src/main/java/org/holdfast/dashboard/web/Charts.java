package org.holdfast.dashboard.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.holdfast.dashboard.web.FiscalYears.FiscalYear;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.PeriodKind;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.shared.Period;
import org.holdfast.web.chart.BarChart;
import org.holdfast.web.chart.Chart;
import org.holdfast.web.chart.LineChart;
import org.holdfast.web.chart.Point;
import org.holdfast.web.chart.Series;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Draws figures.
 */
@Component
class Charts {

	private static final int MOST_BARS = 20;

	private final Wording wording;

	Charts(Wording wording) {
		this.wording = wording;
	}

	/**
	 * A figure through the quarters of two years.
	 * @param code the indicator
	 * @param quarters the figures of the quarters
	 * @param year the year
	 * @return absent with fewer than two numbers to draw
	 */
	@Nullable LineChart small(Measure code, List<ShownFigure> quarters, FiscalYear year) {
		Series series = series(code, quarters, year);
		if (drawable(series) < 2) {
			return null;
		}
		String title = this.wording.title(code);
		return new LineChart("trend-" + code, title, trend(code, series), this.wording.say("dashboard.chart.quarter"),
				List.of(series), null, this.wording.writer(code));
	}

	/**
	 * The large chart of a part of the page.
	 * @param section the part
	 * @param quarters the figures of the quarters
	 * @param year the year
	 * @param message what it shows
	 * @return empty with too little to draw
	 */
	Optional<Chart> large(Section section, List<ShownFigure> quarters, FiscalYear year, String message) {
		List<Series> all = section.drawn().stream().map((code) -> series(code, quarters, year)).toList();
		Measure first = section.drawn().getFirst();
		if (all.stream().noneMatch((series) -> drawable(series) >= 2)) {
			return Optional.empty();
		}
		String description = all.stream()
			.filter((series) -> drawable(series) >= 2)
			.map((series) -> trend(first, series))
			.collect(Collectors.joining(" "));
		return Optional.of(new LineChart("chart-" + section.key(), message, description,
				this.wording.say("dashboard.chart.quarter"), all, null, this.wording.writer(first)));
	}

	/**
	 * The groups of a breakdown side by side.
	 * @param code the indicator
	 * @param groups its groups
	 * @param over what the groups are
	 * @param message what it shows
	 * @return empty without a number to draw
	 */
	Optional<Chart> bars(Measure code, List<ShownFigure> groups, String over, String message) {
		List<Point> points = groups.stream()
			.limit(MOST_BARS)
			.map((figure) -> point(this.wording.group(figure), figure))
			.toList();
		if (points.stream().noneMatch((point) -> point.state() == Point.State.SHOWN)) {
			return Optional.empty();
		}
		return Optional
			.of(new BarChart("chart-groups", message, this.wording.say("dashboard.chart.bars", points.size()), over,
					this.wording.title(code), points, null, this.wording.writer(code)));
	}

	private Series series(Measure code, List<ShownFigure> quarters, FiscalYear year) {
		List<Point> points = PeriodKind.FISCAL_QUARTER.touching(year.both(), year.calendar())
			.stream()
			.map((quarter) -> point(code, quarters, quarter, year))
			.toList();
		return new Series(this.wording.title(code), points);
	}

	private static Point point(Measure code, List<ShownFigure> quarters, Period quarter, FiscalYear year) {
		String label = PeriodKind.FISCAL_QUARTER.name(quarter, year.calendar());
		return quarters.stream()
			.filter((figure) -> figure.code() == code && figure.period().equals(quarter))
			.findFirst()
			.map((figure) -> point(label, figure))
			.orElseGet(() -> Point.noData(label));
	}

	private static Point point(String label, ShownFigure figure) {
		if (figure.suppressed()) {
			return Point.suppressed(label);
		}
		BigDecimal number = Wording.number(figure);
		return (number != null) ? Point.of(label, number) : Point.noData(label);
	}

	private static long drawable(Series series) {
		return series.points().stream().filter((point) -> point.state() == Point.State.SHOWN).count();
	}

	private String trend(Measure code, Series series) {
		List<Point> shown = series.points().stream().filter((point) -> point.state() == Point.State.SHOWN).toList();
		return this.wording.say("dashboard.chart.trend", series.name(), said(code, shown.getFirst()),
				shown.getFirst().label(), said(code, shown.getLast()), shown.getLast().label());
	}

	private String said(Measure code, Point point) {
		return this.wording.writer(code).write(Objects.requireNonNull(point.value()));
	}

}
