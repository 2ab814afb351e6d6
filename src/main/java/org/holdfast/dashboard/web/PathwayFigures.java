package org.holdfast.dashboard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.metrics.Breakdown;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.PathwayCounts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the institution's figures on the pathways of the toolkits: of a share its
 * numerator, of applications its denominator, of a count the count. They are what the
 * reader may see.
 */
@Component
class PathwayFigures implements PathwayCounts {

	private static final Map<String, Measure> MEASURES = Map.of("hires", Measure.HD, "local-hires", Measure.H1,
			"retained", Measure.H8, "advanced", Measure.H12, "applicants", Measure.H15, "spend", Measure.SA,
			"local-spend", Measure.P1);

	private final Figures figures;

	private final Wording wording;

	PathwayFigures(Figures figures, Wording wording) {
		this.figures = figures;
		this.wording = wording;
	}

	@Override
	public Optional<Count> count(String kind) {
		if (!CurrentActor.get().may(Permission.READ_FIGURES)) {
			return Optional.empty();
		}
		return figure(kind).flatMap((figure) -> count(figure, counted(kind, figure)));
	}

	private Optional<ShownFigure> figure(String kind) {
		if (kind.equals("pipeline-hires")) {
			List<Period> years = this.figures.years();
			return years.isEmpty() ? Optional.empty() : pipeline(years.getLast());
		}
		return Optional.ofNullable(MEASURES.get(kind)).flatMap(this.figures::latestForAll);
	}

	private Optional<ShownFigure> pipeline(Period year) {
		return this.figures.of(year, List.of(Measure.HD), Breakdown.POOL)
			.figures()
			.stream()
			.filter((figure) -> "pipeline".equals(figure.group()))
			.findFirst();
	}

	private static @Nullable String counted(String kind, ShownFigure figure) {
		return kind.equals("applicants") ? figure.denominator() : figure.numerator();
	}

	private Optional<Count> count(ShownFigure figure, @Nullable String number) {
		return Optional.ofNullable(number)
			.map((known) -> new Count(this.wording.amount(figure.code(), known), figure.period(),
					"/passports/" + figure.passport(), this.wording.cautions(figure)));
	}

}
