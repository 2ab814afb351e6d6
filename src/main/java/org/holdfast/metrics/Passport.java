package org.holdfast.metrics;

import java.time.Instant;

/**
 * The passport of a figure: the figure as the reader may see it, and how it was obtained.
 *
 * @param figure the figure
 * @param source the rules and files it was made from
 * @param computedAt when it was computed
 * @param standing whether it still is the institution's figure
 */
public record Passport(ShownFigure figure, FigureSource source, Instant computedAt, Standing standing) {

	/**
	 * Whether a figure still stands.
	 */
	public enum Standing {

		/** It is the institution's figure. */
		CURRENT,

		/** A newer one took its place. */
		REPLACED,

		/** It was made for one request and never stored as a figure. */
		ON_REQUEST

	}

}
