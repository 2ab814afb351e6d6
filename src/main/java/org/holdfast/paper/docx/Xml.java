package org.holdfast.paper.docx;

import java.util.ArrayDeque;
import java.util.Deque;

import org.holdfast.paper.sheet.Glyphs;

/**
 * XML in the making.
 */
final class Xml {

	private final StringBuilder written = new StringBuilder(
			"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * Begins a tag.
	 * @param name its name
	 * @param attributes names and values, one after the other
	 * @return this
	 */
	Xml begin(String name, String... attributes) {
		start(name, attributes);
		this.written.append('>');
		this.open.push(name);
		return this;
	}

	Xml end() {
		this.written.append("</").append(this.open.pop()).append('>');
		return this;
	}

	/**
	 * Writes a tag that holds nothing.
	 * @param name its name
	 * @param attributes names and values, one after the other
	 * @return this
	 */
	Xml tag(String name, String... attributes) {
		start(name, attributes);
		this.written.append("/>");
		return this;
	}

	Xml text(String text) {
		escape(text, false);
		return this;
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

	private void start(String name, String... attributes) {
		this.written.append('<').append(name);
		for (int at = 0; at < attributes.length; at += 2) {
			this.written.append(' ').append(attributes[at]).append("=\"");
			escape(attributes[at + 1], true);
			this.written.append('"');
		}
	}

	private void escape(String text, boolean attribute) {
		String plain = Glyphs.writable(text);
		for (int at = 0; at < plain.length(); at++) {
			char letter = plain.charAt(at);
			switch (letter) {
				case '<' -> this.written.append("&lt;");
				case '>' -> this.written.append("&gt;");
				case '&' -> this.written.append("&amp;");
				case '"' -> this.written.append("&quot;");
				case '\n' -> this.written.append(attribute ? "&#10;" : "\n");
				case '\t' -> this.written.append(attribute ? "&#9;" : "\t");
				default -> this.written.append(letter);
			}
		}
	}

}
