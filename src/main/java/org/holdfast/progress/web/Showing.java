package org.holdfast.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.web.KeptForm;
import org.jspecify.annotations.Nullable;

/**
 * What one showing of a page puts beside its items.
 *
 * @param given the answers
 * @param earlier the answers of the cycle before
 * @param copied items whose answer was copied and that nobody has looked at since
 * @param kept what was typed before a session ended
 * @param visit id of this showing
 * @param editable whether the reader may answer an item, by its whole key
 * @param locale the reader's language
 */
record Showing(Map<AnswerKey, AnswerView> given, Map<AnswerKey, AnswerView> earlier, List<String> copied,
		@Nullable KeptForm kept, UUID visit, Predicate<String> editable, Locale locale) {

	/**
	 * A showing in which nothing can be changed.
	 * @param given the answers
	 * @param visit id of this showing
	 * @param locale the reader's language
	 * @return the showing
	 */
	static Showing readOnly(Map<AnswerKey, AnswerView> given, UUID visit, Locale locale) {
		return new Showing(given, Map.of(), List.of(), null, visit, (item) -> false, locale);
	}

	AnswerView answer(AnswerKey key) {
		AnswerView answer = this.given.get(key);
		return (answer != null) ? answer : AnswerView.none(key);
	}

}
