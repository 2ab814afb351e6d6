package org.holdfast.roi.web;

import org.holdfast.roi.model.NumberText;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.roi.model.Unit;

/**
 * The published cost of an exit as the form offers it.
 *
 * @param share percent of a year's pay
 * @param source the publication
 * @param year its year
 */
record PublishedShare(String share, String source, String year) {

	static PublishedShare of(SourcedNumber number) {
		String share = NumberText.given(number.value(), Unit.SHARE);
		return (number.source() instanceof Source.Published published)
				? new PublishedShare(share, published.source(), String.valueOf(published.year()))
				: new PublishedShare(share, "", "");
	}

}
