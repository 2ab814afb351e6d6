package org.holdfast.roi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.holdfast.definition.Definitions;
import org.holdfast.metrics.Breakdown;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.PeriodKind;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The one place where return on investment meets the figures of {@code metrics}: one-year
 * retention and starting pay by pool, as far as the reader may see them.
 */
@Component
class FiguresFromMetrics implements HiringFigures {

	private static final String PIPELINE = "pipeline";

	private final Figures figures;

	private final Definitions definitions;

	FiguresFromMetrics(Figures figures, Definitions definitions) {
		this.figures = figures;
		this.definitions = definitions;
	}

	@Override
	public Optional<PoolFigures> pools(Period period) {
		boolean stored = PeriodKind.of(period, this.definitions.snapshot().fiscalCalendar()).isPresent();
		if (!stored && !CurrentActor.get().may(Permission.SEE_PERSONS)) {
			return Optional.empty();
		}
		List<ShownFigure> found = this.figures.of(period, List.of(Measure.H8, Measure.H13), Breakdown.POOL).figures();
		PoolFigures pools = new PoolFigures(pool(found, PIPELINE), pool(found, "general"), pay(found));
		boolean nothing = pools.pipeline() == null && pools.comparison() == null && pools.hourlyPay() == null;
		return nothing ? Optional.empty() : Optional.of(pools);
	}

	@Override
	public int threshold() {
		return this.definitions.snapshot().suppressionThreshold();
	}

	private static @Nullable Pool pool(List<ShownFigure> found, String name) {
		ShownFigure figure = group(found, Measure.H8, name);
		if (figure == null || figure.numerator() == null || figure.denominator() == null) {
			return null;
		}
		int hires = new BigDecimal(figure.denominator()).intValueExact();
		int stayed = new BigDecimal(figure.numerator()).intValueExact();
		return (hires > 0) ? new Pool(hires, hires - stayed, new Source.Figure(figure.passport())) : null;
	}

	private static @Nullable SourcedNumber pay(List<ShownFigure> found) {
		ShownFigure figure = group(found, Measure.H13, PIPELINE);
		BigDecimal value = (figure != null) ? figure.number() : null;
		return (figure != null && value != null) ? new SourcedNumber(value, new Source.Figure(figure.passport()))
				: null;
	}

	private static @Nullable ShownFigure group(List<ShownFigure> found, Measure code, String name) {
		return found.stream()
			.filter((figure) -> figure.code() == code && name.equals(figure.group()))
			.findFirst()
			.orElse(null);
	}

}
