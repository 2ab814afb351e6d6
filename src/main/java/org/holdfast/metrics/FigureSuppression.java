package org.holdfast.metrics;

import java.util.List;
import java.util.Set;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.FigureRepository.Decided;

import org.springframework.stereotype.Component;

/**
 * Decides, for a whole family of figures at once, what callers without the person-level
 * right see.
 */
@Component
class FigureSuppression {

	List<Decided> decide(List<Computed> figures, DefinitionSnapshot definitions) {
		return figures.stream()
			.map((figure) -> new Decided(figure,
					figure.measured().code().aboutPeople() ? Visibility.HIDDEN_FOR_ITSELF : Visibility.SHOWN, true,
					Set.of()))
			.toList();
	}

}
