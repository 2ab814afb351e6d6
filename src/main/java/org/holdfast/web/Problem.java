package org.holdfast.web;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Why a request was not done, in words that may be shown. It never holds the text of an
 * exception.
 *
 * @param status status of the answer
 * @param code what programs tell it by
 * @param detail a sentence that says what to do, absent where the words of its status
 * serve
 * @param reasons reasons with the place each is about
 * @param retryAfter when to come back, if that is known
 * @param members what programs are told besides
 */
record Problem(HttpStatus status, String code, @Nullable String detail, List<Reason> reasons,
		@Nullable Duration retryAfter, Map<String, Serializable> members) {

	private static final List<Integer> PAGES = List.of(400, 403, 404, 409, 413, 422, 429, 500, 503, 507);

	private static final List<Integer> FOR_PROGRAMS = List.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429,
			500, 503, 507);

	static Problem of(HttpStatus status) {
		return new Problem(status, codeOf(status), null, List.of(), null, Map.of());
	}

	Problem saying(@Nullable String sentence) {
		return new Problem(this.status, this.code, sentence, this.reasons, this.retryAfter, this.members);
	}

	/**
	 * Status whose page explains this problem.
	 * @return one of the statuses that have a page
	 */
	int page() {
		if (PAGES.contains(this.status.value())) {
			return this.status.value();
		}
		return this.status.is5xxServerError() ? 500 : 400;
	}

	/**
	 * Status whose words programs are told.
	 * @return one of the statuses that have words for programs
	 */
	int words() {
		return FOR_PROGRAMS.contains(this.status.value()) ? this.status.value() : page();
	}

	private static String codeOf(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> "not-signed-in";
			case FORBIDDEN -> "not-allowed";
			case NOT_FOUND -> "not-found";
			case METHOD_NOT_ALLOWED -> "method-not-allowed";
			case NOT_ACCEPTABLE -> "not-acceptable";
			case CONFLICT -> "wrong-state";
			case CONTENT_TOO_LARGE -> "file-too-large";
			case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
			case UNPROCESSABLE_CONTENT -> "refused";
			case TOO_MANY_REQUESTS -> "too-many-requests";
			case SERVICE_UNAVAILABLE -> "unavailable";
			case INSUFFICIENT_STORAGE -> "storage-full";
			default -> status.is5xxServerError() ? "failure" : "bad-request";
		};
	}

	/**
	 * One reason.
	 *
	 * @param pointer place it is about as a JSON pointer, empty for the whole
	 * @param message a sentence that says what to do
	 */
	record Reason(String pointer, String message) {

	}

}
