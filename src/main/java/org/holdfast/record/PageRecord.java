package org.holdfast.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.wording.AnswerLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a page says at a moment, in one language: what is asked and what is answered.
 *
 * @param institution name of the institution
 * @param toolkit key of the toolkit
 * @param toolkitTitle its name
 * @param edition number of the edition
 * @param checksum SHA-256 of its content
 * @param page key of the page
 * @param title its title
 * @param cycle name of the cycle
 * @param language the language it is said in, such as {@code en}
 * @param groups the items under their headings
 */
public record PageRecord(String institution, String toolkit, String toolkitTitle, int edition, String checksum,
		String page, String title, String cycle, String language, List<RecordedGroup> groups) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public PageRecord {
		groups = List.copyOf(groups);
	}

	/**
	 * The items of all groups.
	 * @return in reading order
	 */
	public List<RecordedItem> items() {
		return this.groups.stream().flatMap((group) -> group.items().stream()).toList();
	}

	/**
	 * This page without anything on it.
	 * @return the same heading
	 */
	PageRecord blank() {
		return new PageRecord(this.institution, this.toolkit, this.toolkitTitle, this.edition, this.checksum, this.page,
				this.title, this.cycle, this.language, List.of());
	}

	/**
	 * This as text, always the same for the same page.
	 * @return an object in JSON
	 */
	public String json() {
		return JSON.writeValueAsString(this);
	}

	/**
	 * What tells this page from every other.
	 * @return digest of its text by SHA-256, in hexadecimal
	 */
	public String digest() {
		return digest(json());
	}

	static PageRecord read(String json) {
		return JSON.readValue(json, PageRecord.class);
	}

	static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java knows SHA-256", ex);
		}
	}

	/**
	 * Items under a heading.
	 *
	 * @param title the heading
	 * @param items in order
	 */
	public record RecordedGroup(String title, List<RecordedItem> items) {

		public RecordedGroup {
			items = List.copyOf(items);
		}

	}

	/**
	 * An item with its answer.
	 *
	 * @param key whole key
	 * @param anchor its place on its page
	 * @param label what is asked
	 * @param status how far it is
	 * @param reason why it is left out, empty where it is not
	 * @param lines the answer in words
	 * @param versions the versions it is made of
	 */
	public record RecordedItem(String key, String anchor, String label, AnswerStatus status, String reason,
			List<AnswerLine> lines, List<RecordedVersion> versions) {

		public RecordedItem {
			lines = List.copyOf(lines);
			versions = List.copyOf(versions);
		}

	}

	/**
	 * A version of an answer.
	 *
	 * @param row key of a row, empty for the item as a whole
	 * @param version its number
	 * @param at when it was saved
	 * @param by by whom
	 */
	public record RecordedVersion(String row, int version, Instant at, String by) {

	}

}
