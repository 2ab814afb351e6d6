package org.holdfast.toolkit.web;

import java.util.Locale;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Toolkits;

import org.springframework.stereotype.Component;

/**
 * Says what the links written in a toolkit's content lead to, in this toolkit or in
 * another.
 */
@Component("toolkitLinks")
public class ToolkitLinks {

	private final Toolkits toolkits;

	ToolkitLinks(Toolkits toolkits) {
		this.toolkits = toolkits;
	}

	/**
	 * What a link leads to.
	 * @param edition the edition it is written in
	 * @param link {@code page} or {@code page#place}, behind {@code toolkit:} where it is
	 * another
	 * @param locale the reader's language
	 * @return title of the place, with the name of the toolkit where it is another
	 */
	public String title(Edition edition, String link, Locale locale) {
		int colon = link.indexOf(':');
		if (colon < 0) {
			return edition.titleOf(link).in(locale);
		}
		Edition other = this.toolkits.current(link.substring(0, colon));
		return other.titleOf(link.substring(colon + 1)).in(locale) + " (" + other.title().in(locale) + ")";
	}

}
