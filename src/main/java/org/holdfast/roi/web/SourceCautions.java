package org.holdfast.roi.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.metrics.Passports;
import org.holdfast.metrics.mark.FigureCautions;
import org.holdfast.metrics.mark.FigureMark;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.Caution;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What to know of the files behind the numbers that a scenario took from figures.
 */
@Component
class SourceCautions {

	private final Passports passports;

	private final FigureCautions cautions;

	SourceCautions(Passports passports, FigureCautions cautions) {
		this.passports = passports;
		this.cautions = cautions;
	}

	List<Caution> of(@Nullable Inputs inputs) {
		if (inputs == null || !CurrentActor.get().may(Permission.READ_FIGURES)) {
			return List.of();
		}
		Stream<Source> pools = Stream
			.of(Optional.ofNullable(inputs.pipeline()), Optional.ofNullable(inputs.comparison()))
			.flatMap(Optional::stream)
			.map(Pool::source);
		Stream<Source> values = inputs.values().values().stream().map(SourcedNumber::source);
		return this.cautions.of(Stream.concat(pools, values).flatMap(this::marks).toList());
	}

	/** A code that was typed need not be one of the institution. */
	private Stream<FigureMark> marks(Source source) {
		if (!(source instanceof Source.Figure figure)) {
			return Stream.empty();
		}
		try {
			return this.passports.get(figure.passport()).figure().marks().stream();
		}
		catch (NotFound ex) {
			return Stream.empty();
		}
	}

}
