package org.holdfast.dashboard.web;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.progress.FigureOffer;
import org.holdfast.progress.FigureOffers;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;

import org.springframework.stereotype.Component;

/**
 * Offers the institution's figures to worksheets. An answer is read by every role, so
 * only what is hidden from nobody is offered, whoever asks.
 */
@Component
class WorksheetOffers implements FigureOffers {

	private final Figures figures;

	private final Wording wording;

	WorksheetOffers(Figures figures, Wording wording) {
		this.figures = figures;
		this.wording = wording;
	}

	@Override
	public Optional<FigureOffer> offer(String code) {
		if (!CurrentActor.get().may(Permission.READ_FIGURES)) {
			return Optional.empty();
		}
		return Stream.of(Measure.values())
			.filter((measure) -> measure.name().equals(code))
			.findFirst()
			.flatMap(this.figures::latestForAll)
			.flatMap(this::offer);
	}

	private Optional<FigureOffer> offer(ShownFigure figure) {
		return Optional.ofNullable(Wording.number(figure))
			.map((number) -> new FigureOffer(figure.code().name(), this.wording.value(figure), answer(figure, number),
					Objects.requireNonNullElse(figure.asOf(), figure.period().to()), "/passports/" + figure.passport(),
					this.wording.cautions(figure)));
	}

	private static String answer(ShownFigure figure, BigDecimal number) {
		BigDecimal written = (figure.code().unit() == Measure.Unit.SHARE) ? number.movePointRight(2) : number;
		return ((written.signum() != 0) ? written.stripTrailingZeros() : BigDecimal.ZERO).toPlainString();
	}

}
