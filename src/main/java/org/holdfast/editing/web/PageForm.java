package org.holdfast.editing.web;

import tools.jackson.databind.node.ObjectNode;

/**
 * The words of a page.
 *
 * @param version version of the draft that was seen
 * @param titleEn title in English
 * @param titleEs title in Spanish
 * @param summaryEn summary in English
 * @param summaryEs summary in Spanish
 * @param source address the page is based on
 * @param minutes how long it takes to answer
 * @param prepareEn what to have at hand, in English
 * @param prepareEs what to have at hand, in Spanish
 * @param reviewed whether the content owner has read the wording
 * @param draft whether the page is a suggestion
 */
record PageForm(String version, String titleEn, String titleEs, String summaryEn, String summaryEs, String source,
		String minutes, String prepareEn, String prepareEs, boolean reviewed, boolean draft) {

	static PageForm of(ObjectNode page, int version) {
		return new PageForm(String.valueOf(version), Words.in(page, "/title/en"), Words.in(page, "/title/es"),
				Words.in(page, "/summary/en"), Words.in(page, "/summary/es"), Words.in(page, "/source"),
				Words.in(page, "/minutes"), Words.in(page, "/prepare/en"), Words.in(page, "/prepare/es"),
				"done".equals(Words.in(page, "/review")), page.path("draft").asBoolean(false));
	}

	void into(ObjectNode page) {
		Words.put(page, "title", this.titleEn, this.titleEs);
		Words.put(page, "summary", this.summaryEn, this.summaryEs);
		page.put("source", Words.plain(this.source));
		page.put("review", this.reviewed ? "done" : "needed");
		Words.flag(page, "draft", this.draft);
		if (page.has("groups")) {
			Words.number(page, "minutes", this.minutes);
			Words.put(page, "prepare", this.prepareEn, this.prepareEs);
		}
	}

}
