package org.holdfast.account;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sends a person the link that sets their new password. Call it when the link is stored,
 * so that no connection waits for the mail server.
 */
@Component
public class PasswordLinkLetter {

	private final Postbox postbox;

	private final MessageSource messages;

	PasswordLinkLetter(Postbox postbox, MessageSource messages) {
		this.postbox = postbox;
		this.messages = messages;
	}

	/**
	 * Whether letters can be sent at all.
	 * @return false when no mail server is set up
	 */
	public boolean possible() {
		return this.postbox.hasServer();
	}

	/**
	 * Writes to the person.
	 * @param link the link just made
	 * @param locale the language to write in
	 * @return what became of the letter
	 */
	public Postbox.Outcome send(PasswordLink link, Locale locale) {
		Object[] words = { link.name(), link.link() };
		return this.postbox.send(new EmailAddress(link.email()),
				this.messages.getMessage("account.letter.reset.subject", words, locale),
				this.messages.getMessage("account.letter.reset.text", words, locale));
	}

}
