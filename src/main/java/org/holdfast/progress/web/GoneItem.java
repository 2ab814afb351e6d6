package org.holdfast.progress.web;

import java.util.List;

import org.holdfast.progress.wording.AnswerLine;

/**
 * What somebody typed for something that is asked no longer.
 *
 * @param id what the names of its parts on the page begin with
 * @param label what was asked
 * @param lines what was typed
 * @param reason why it was to be left out, may be empty
 * @param page where the page is
 * @param became what is asked in its place, empty when nothing is
 * @param earlier where answers to items that are gone are kept in sight
 */
record GoneItem(String id, String label, List<AnswerLine> lines, String reason, String page, List<Successor> became,
		String earlier) {

	GoneItem {
		lines = List.copyOf(lines);
		became = List.copyOf(became);
	}

	/**
	 * What is asked in place of something.
	 *
	 * @param label page and question
	 * @param path where it is answered
	 */
	record Successor(String label, String path) {

	}

}
