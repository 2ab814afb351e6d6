package org.holdfast.toolkit;

import java.time.Instant;
import java.util.UUID;

/**
 * What a list tells about an edition.
 *
 * @param id its id
 * @param toolkit key of the toolkit
 * @param number rising from 1 within the toolkit
 * @param checksum SHA-256 of its content, in hexadecimal
 * @param publishedAt when it was published
 * @param title name of the toolkit
 * @param summary one sentence without full stop
 */
public record EditionSummary(UUID id, String toolkit, int number, String checksum, Instant publishedAt,
		LocalizedText title, LocalizedText summary) {

	static EditionSummary of(Edition edition) {
		return new EditionSummary(edition.id(), edition.toolkit(), edition.number(), edition.checksum(),
				edition.publishedAt(), edition.title(), edition.summary());
	}

}
