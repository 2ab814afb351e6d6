package org.holdfast.progress.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.holdfast.progress.AnswerView;
import org.jspecify.annotations.Nullable;

/**
 * The version of an answer as HTTP writes it.
 */
final class AnswerTag {

	private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

	private AnswerTag() {
	}

	static String of(AnswerView answer) {
		return "\"" + answer.version() + "\"";
	}

	/**
	 * The version a change names.
	 * @param match what it sent, absent for an item that nobody has answered
	 * @return the version; -1 for a tag that is none of ours, so that nothing is
	 * overwritten
	 */
	static int version(@Nullable String match) {
		if (match == null) {
			return 0;
		}
		Matcher matcher = TAG.matcher(match.strip());
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
	}

}
