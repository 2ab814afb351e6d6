package org.holdfast.intake.web;

import java.util.Locale;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says why a file waits for a person although it was to be committed without one.
 */
@Component("heldWords")
public class HeldWords {

	private static final Set<String> KNOWN = Set.of("not-allowed", "member-may-not", "changed-by-hand", "rows-rejected",
			"conflicts-undecided", "nothing-accepted", "control-total-differs");

	private final MessageSource messages;

	HeldWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The sentence for a reason.
	 * @param held a code of our own, or of the rule that wants a look
	 * @param locale the reader's language
	 * @return a sentence
	 */
	public String of(String held, Locale locale) {
		return KNOWN.contains(held) ? this.messages.getMessage("intake.automatic.held." + held, null, locale)
				: this.messages.getMessage("intake.automatic.held.rule", new Object[] { held }, locale);
	}

}
