package org.holdfast.web;

import java.util.List;

import org.holdfast.web.chart.LineChart;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a card shows it. All texts are written for the reader already.
 *
 * @param code code of the indicator
 * @param title its name
 * @param value the number in words, or why there is none
 * @param unit what the number counts, if the value does not say so
 * @param status how it stands, in plain words
 * @param tone how the status is meant
 * @param reading what it means, one sentence
 * @param coverage how much of the data is known, when that is low
 * @param target the wanted number and its date
 * @param trend the figure through time
 * @param passport address of the page that proves the number
 * @param details address of the page that takes it apart
 * @param cautions what to know of the files it was made from
 */
public record FigureCard(String code, String title, String value, @Nullable String unit, String status, Tone tone,
		@Nullable String reading, @Nullable String coverage, @Nullable String target, @Nullable LineChart trend,
		@Nullable String passport, @Nullable String details, List<Caution> cautions) {

	/**
	 * A figure with its status.
	 * @param code code of the indicator
	 * @param title its name
	 * @param value the number in words
	 * @param status how it stands, in plain words
	 * @param tone how the status is meant
	 * @return a card without further words
	 */
	public static FigureCard of(String code, String title, String value, String status, Tone tone) {
		return new FigureCard(code, title, value, null, status, tone, null, null, null, null, null, null, List.of());
	}

	public FigureCard withUnit(@Nullable String unit) {
		return new FigureCard(this.code, this.title, this.value, unit, this.status, this.tone, this.reading,
				this.coverage, this.target, this.trend, this.passport, this.details, this.cautions);
	}

	public FigureCard withReading(@Nullable String reading) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, reading,
				this.coverage, this.target, this.trend, this.passport, this.details, this.cautions);
	}

	public FigureCard withCoverage(@Nullable String coverage) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, this.reading,
				coverage, this.target, this.trend, this.passport, this.details, this.cautions);
	}

	public FigureCard withTarget(@Nullable String target) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, this.reading,
				this.coverage, target, this.trend, this.passport, this.details, this.cautions);
	}

	public FigureCard withTrend(@Nullable LineChart trend) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, this.reading,
				this.coverage, this.target, trend, this.passport, this.details, this.cautions);
	}

	public FigureCard withPassport(@Nullable String passport) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, this.reading,
				this.coverage, this.target, this.trend, passport, this.details, this.cautions);
	}

	public FigureCard withDetails(@Nullable String details) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, this.reading,
				this.coverage, this.target, this.trend, this.passport, details, this.cautions);
	}

	public FigureCard withCautions(List<Caution> cautions) {
		return new FigureCard(this.code, this.title, this.value, this.unit, this.status, this.tone, this.reading,
				this.coverage, this.target, this.trend, this.passport, this.details, cautions);
	}

	/**
	 * How a status is meant; the words say it too.
	 */
	public enum Tone {

		/** On target or above. */
		GOOD,

		/** Below target, or to be read with care. */
		WARN,

		/** Far from target. */
		BAD,

		/** Without a judgement. */
		PLAIN

	}

}
