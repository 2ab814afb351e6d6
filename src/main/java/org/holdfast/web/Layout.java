package org.holdfast.web;

import java.time.Duration;
import java.util.List;

import org.holdfast.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of a page for this reader.
 *
 * @param lang language of the page as a tag for {@code lang}
 * @param address the page's own address
 * @param actor who is signed in, if anybody
 * @param institutionName institution the reader acts for, if any
 * @param navigation places the reader may go to
 * @param languages the same page in each language
 * @param help whom to ask
 * @param idleLimit how long the session lasts without a request, if there is one
 */
record Layout(String lang, Address address, @Nullable Actor actor, @Nullable String institutionName,
		List<Place> navigation, List<Language> languages, WebProperties help, @Nullable Duration idleLimit) {

	/**
	 * This address with one parameter changed. A changed order or filter starts again
	 * with the first page.
	 * @param parameter name of the parameter
	 * @param value its new value
	 * @return path and parameters
	 */
	public String href(String parameter, Object value) {
		String changed = this.address.with(parameter, value);
		if ("page".equals(parameter)) {
			return changed;
		}
		int mark = changed.indexOf('?');
		return new Address(this.address.path(), changed.substring(mark + 1)).without("page");
	}

	/**
	 * This address without some parameters.
	 * @param parameters names of the parameters
	 * @return path and remaining parameters
	 */
	public String hrefWithout(String... parameters) {
		return this.address.without(parameters);
	}

	public String here() {
		return this.address.without();
	}

	public boolean signedIn() {
		return this.actor != null;
	}

	/**
	 * A link of the navigation.
	 *
	 * @param messageKey key of the words
	 * @param path where it leads
	 * @param current whether the reader is there
	 */
	record Place(String messageKey, String path, boolean current) {

	}

	/**
	 * The page in one of the languages.
	 *
	 * @param code language code
	 * @param href where the switch is
	 * @param current whether the page is in it
	 */
	record Language(String code, String href, boolean current) {

	}

}
