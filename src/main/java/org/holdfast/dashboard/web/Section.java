package org.holdfast.dashboard.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.holdfast.metrics.Measure;

/**
 * The parts of the executive page.
 */
enum Section {

	/** Who is hired. */
	HIRING(List.of(Measure.H1, Measure.H2, Measure.H3, Measure.H6, Measure.H7, Measure.H9, Measure.H8, Measure.H11,
			Measure.H13, Measure.H15, Measure.HD), List.of(Measure.H1, Measure.H2)),

	/** Who works here and how they are paid. */
	PEOPLE(List.of(Measure.H4, Measure.H4G, Measure.H5, Measure.HC, Measure.H10, Measure.HS, Measure.H12), List.of()),

	/** Where money is spent. */
	BUYING(List.of(Measure.P1, Measure.P2, Measure.SP, Measure.SA), List.of(Measure.P1, Measure.P2));

	private final List<Measure> codes;

	private final List<Measure> drawn;

	Section(List<Measure> codes, List<Measure> drawn) {
		this.codes = codes;
		this.drawn = drawn;
	}

	List<Measure> codes() {
		return this.codes;
	}

	/**
	 * The indicators of the large chart.
	 * @return possibly none
	 */
	List<Measure> drawn() {
		return this.drawn;
	}

	/**
	 * The name in message keys.
	 * @return for example {@code hiring}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Section of(Measure code) {
		return Stream.of(values()).filter((section) -> section.codes.contains(code)).findFirst().orElseThrow();
	}

}
