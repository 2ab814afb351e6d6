package org.holdfast.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.FigureRepository.Decided;
import org.holdfast.metrics.suppression.FigureKey;
import org.holdfast.metrics.suppression.Nature;
import org.holdfast.metrics.suppression.PartShares;
import org.holdfast.metrics.suppression.Population;
import org.holdfast.metrics.suppression.PublishedFigure;
import org.holdfast.metrics.suppression.SmallNumbers;
import org.holdfast.metrics.suppression.Treatment;
import org.holdfast.metrics.suppression.Treatments;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides, for a whole family of figures at once, what callers without the person-level
 * right see.
 */
@Component
class FigureSuppression {

	/** What may be shown of these follows from what may be shown of others. */
	private static final Set<Measure> FOLLOWING = EnumSet.of(Measure.H9, Measure.H10, Measure.H11);

	List<Decided> decide(List<Computed> figures, DefinitionSnapshot definitions) {
		List<PublishedFigure> published = new ArrayList<>();
		Map<FigureKey, PublishedFigure> parts = new HashMap<>();
		List<FigureKey> keys = new ArrayList<>();
		Map<FigureKey, Measured> byKey = new HashMap<>();
		for (Computed figure : figures) {
			FigureKey key = key(figure, definitions.fiscalCalendar());
			keys.add(key);
			byKey.put(key, figure.measured());
			if (PartShares.isPart(key.code())) {
				parts.put(key, published(key, figure));
			}
			else if (!FOLLOWING.contains(figure.measured().code())) {
				published.add(published(key, figure));
			}
		}
		Treatments treatments = new SmallNumbers(definitions.suppressionThreshold()).apply(published);
		TurnoverSuppression turnover = new TurnoverSuppression(treatments, keys, definitions.suppressionThreshold());
		StaySuppression stays = new StaySuppression(treatments, byKey, definitions.suppressionThreshold());
		PartShares shares = new PartShares(treatments, published, parts.values(), definitions.suppressionThreshold());
		List<Decided> decided = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			Measured measured = figures.get(i).measured();
			PublishedFigure part = parts.get(keys.get(i));
			Treatment treatment = (part != null) ? shares.of(part) : switch (measured.code()) {
				case H9 -> stays.ofQuarter(keys.get(i), measured);
				case H10 -> turnover.of(keys.get(i), measured);
				case H11 -> stays.ofTurnover(keys.get(i));
				default -> treatments.of(keys.get(i));
			};
			Visibility visibility = switch (treatment.visibility()) {
				case SHOWN -> Visibility.SHOWN;
				case HIDDEN_FOR_ITSELF -> Visibility.HIDDEN_FOR_ITSELF;
				case HIDDEN_TO_PROTECT -> Visibility.HIDDEN_TO_PROTECT;
			};
			decided.add(new Decided(figures.get(i), visibility, treatment.coverageHidden(), treatment.hiddenReasons()));
		}
		return decided;
	}

	private static FigureKey key(Computed figure, FiscalCalendar calendar) {
		Period period = figure.period();
		String kind = PeriodKind.of(period, calendar).map((one) -> one.breakdown().code()).orElse("range");
		String dimension = (figure.breakdown() != null) ? figure.breakdown().code() : null;
		return new FigureKey(figure.measured().code().name(), period.from(), period.to(), kind, dimension,
				figure.measured().group());
	}

	private static PublishedFigure published(FigureKey key, Computed figure) {
		Measured measured = figure.measured();
		if (!measured.code().aboutPeople()) {
			return PublishedFigure.notAboutPeople(key);
		}
		Nature nature = nature(measured.code());
		Population population = population(measured.code().family());
		Map<String, Integer> excluded = new HashMap<>();
		measured.excluded().forEach((reason, count) -> excluded.put(reason, whole(count)));
		boolean adds = figure.breakdown() == null || addsUp(figure.breakdown());
		if (nature == Nature.COUNT && population != null) {
			return PublishedFigure.count(key, population, adds, whole(measured.numerator()), excluded)
				.asOf(measured.asOf());
		}
		int denominator = whole(measured.denominator());
		int numerator = (nature == Nature.SHARE) ? whole(measured.numerator()) : 0;
		return new PublishedFigure(key, nature, population, adds, numerator, denominator, whole(measured.known()),
				whole(measured.total()), excluded, measured.asOf());
	}

	private static @Nullable Population population(Measure.Family family) {
		return switch (family) {
			case HIRES -> Population.HIRES;
			case ROSTER -> Population.ROSTER;
			case SEPARATIONS -> Population.SEPARATIONS;
			case APPLICATIONS -> Population.APPLICATIONS;
			case ADVANCEMENT, SPEND -> null;
		};
	}

	private static Nature nature(Measure code) {
		return switch (code) {
			case HD, HC, HS -> Nature.COUNT;
			case H13 -> Nature.MEDIAN;
			case H4G -> Nature.SUM;
			default -> Nature.SHARE;
		};
	}

	private static boolean addsUp(Breakdown breakdown) {
		return breakdown == Breakdown.SITE || breakdown == Breakdown.JOB_FAMILY || breakdown == Breakdown.POOL
				|| breakdown == Breakdown.END_KIND;
	}

	private static int whole(@Nullable BigDecimal count) {
		return (count != null) ? count.intValueExact() : 0;
	}

}
