package org.holdfast.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.metrics.FigureChange.Key;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.FigureRepository.Decided;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.metrics.RestatementRepository.Proposal;
import org.holdfast.metrics.closing.Closing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Holds what was computed anew against the closed periods: their figures are kept, and
 * what the data would make of them is proposed.
 */
@Component
class KeptFigures {

	private static final FigureSource ANY = new FigureSource(List.of(), List.of());

	private final FigureRepository figures;

	private final FigureSuppression suppression;

	KeptFigures(FigureRepository figures, FigureSuppression suppression) {
		this.figures = figures;
		this.suppression = suppression;
	}

	/**
	 * Takes the figures of a family apart.
	 * @param family which
	 * @param computed all its figures as the data give them now
	 * @param closed the closed periods
	 * @param rules the rules
	 * @return what becomes current, what is kept and what is proposed
	 */
	Apart apart(Family family, List<Decided> computed, ClosedPeriods closed, DefinitionSnapshot rules) {
		if (closed.isEmpty()) {
			return new Apart(computed, List.of(), List.of(), List.of());
		}
		List<Figure> kept = this.figures.inside(family, closed.periods());
		Map<Key, Figure> keptBy = new HashMap<>();
		kept.forEach((figure) -> keptBy.put(Key.of(figure), figure));
		Set<Key> left = new HashSet<>(keptBy.keySet());
		Map<Key, Decided> computedBy = new HashMap<>();
		List<Decided> current = new ArrayList<>();
		List<Decided> proposed = new ArrayList<>();
		List<Proposal> proposals = new ArrayList<>();
		for (Decided decided : computed) {
			Key key = Key.of(decided.computed());
			if (closed.over(key.period()).isEmpty()) {
				current.add(decided);
				continue;
			}
			left.remove(key);
			if (computedBy.put(key, decided) != null) {
				continue;
			}
			Figure figure = keptBy.get(key);
			Measured measured = decided.computed().measured();
			if (figure == null && measured.isEmpty()) {
				current.add(decided);
			}
			else if (figure == null || !Figure.sameNumbers(figure.measured(), measured)) {
				proposed.add(decided);
				proposals
					.add(new Proposal(key, (figure != null) ? figure.passport() : null, decided.computed().passport()));
			}
		}
		for (Key key : left) {
			Figure figure = keptBy.get(key);
			if (figure != null && !figure.measured().isEmpty()) {
				proposals.add(new Proposal(key, figure.passport(), null));
			}
		}
		return new Apart(current, treated(kept, proposals.isEmpty() ? null : closed, computedBy, rules), proposed,
				proposals);
	}

	/**
	 * What is hidden of the kept figures: what is hidden of the computed ones, so that
	 * nothing hidden in open periods can be taken from them; and, where the numbers
	 * differ, also what the kept ones among themselves need hidden.
	 */
	private List<Decided> treated(List<Figure> kept, @Nullable ClosedPeriods differing, Map<Key, Decided> computed,
			DefinitionSnapshot rules) {
		Map<Key, Decided> treated = new HashMap<>();
		for (Figure figure : kept) {
			Key key = Key.of(figure);
			Decided decided = computed.get(key);
			treated.put(key, (decided != null)
					? new Decided(plain(figure), decided.visibility(), decided.coverageHidden(),
							decided.reasonsHidden())
					: new Decided(plain(figure), figure.visibility(), figure.coverageHidden(), figure.reasonsHidden()));
		}
		if (differing != null) {
			for (Closing closing : differing.widest()) {
				List<Computed> inside = kept.stream()
					.filter((figure) -> closing.period().contains(figure.period()))
					.map(KeptFigures::plain)
					.toList();
				this.suppression.decide(inside, rules)
					.forEach((one) -> treated.merge(Key.of(one.computed()), one, KeptFigures::both));
			}
		}
		return List.copyOf(treated.values());
	}

	private static Computed plain(Figure figure) {
		return new Computed(figure.period(), figure.breakdown(), figure.measured(), ANY, figure.passport());
	}

	/** What either hides is hidden. */
	private static Decided both(Decided one, Decided other) {
		Visibility visibility = (one.visibility() != Visibility.SHOWN) ? one.visibility() : other.visibility();
		Set<String> reasons = new HashSet<>(one.reasonsHidden());
		reasons.addAll(other.reasonsHidden());
		return new Decided(one.computed(), visibility, one.coverageHidden() || other.coverageHidden(), reasons);
	}

	/**
	 * Figures taken apart.
	 *
	 * @param current what becomes current
	 * @param kept current figures that stay, with what is hidden of them
	 * @param proposed what the data would make of kept figures
	 * @param proposals which they would replace
	 */
	record Apart(List<Decided> current, List<Decided> kept, List<Decided> proposed, List<Proposal> proposals) {

	}

}
