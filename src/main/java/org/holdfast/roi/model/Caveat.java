package org.holdfast.roi.model;

/**
 * What a reader must know before using the result.
 */
public enum Caveat implements Keyed {

	/** More people left from the pipeline than otherwise. */
	NEGATIVE_GAP,
	/** Chance alone could explain the gap. */
	MAY_BE_CHANCE,
	/** Within the interval the programme may lose or gain. */
	MAY_GO_EITHER_WAY,
	/** Without soft savings the programme does not pay for itself. */
	PAYS_ONLY_WITH_SOFT,
	/** A full cost of turnover mixes money and freed time. */
	MIXES_MONEY_AND_TIME,
	/** No outside money was stated. */
	NO_OUTSIDE_FUNDS,
	/** Some parts of the cost of turnover were not given. */
	PARTS_NOT_GIVEN,
	/** People of the pipeline were chosen and prepared; that, too, makes them stay. */
	SELECTION,
	/** The labour market may have changed between the two pools. */
	LABOUR_MARKET,
	/** Few people: one or two exits more change the result. */
	SMALL_NUMBERS

}
