package org.holdfast.paper.web;

import org.holdfast.paper.PaperWish;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of one page on paper.
 *
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param wish what is wanted
 * @param cycle name of a cycle, absent for the newest
 */
record PaperAddress(String toolkit, String page, PaperWish wish, @Nullable String cycle) {

	public String sheet() {
		return "/work/" + this.toolkit + "/" + this.page + "/paper";
	}

	public String work() {
		return "/work/" + this.toolkit + "/" + this.page;
	}

	/**
	 * Where a file is.
	 * @param extension for example {@code docx}
	 * @return path with what is wanted
	 */
	public String file(String extension) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(sheet() + "/file." + extension)
			.queryParam("answers", this.wish.filled() ? "filled" : "blank");
		this.wish.groups().stream().sorted().forEach((group) -> address.queryParam("part", group));
		if (this.wish.help()) {
			address.queryParam("help", "with");
		}
		if (this.wish.comments()) {
			address.queryParam("comments", "with");
		}
		if (this.cycle != null) {
			address.queryParam("cycle", this.cycle);
		}
		return address.encode().toUriString();
	}

}
