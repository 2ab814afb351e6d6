package org.holdfast.institution;

import java.util.Locale;

import org.holdfast.account.EmailAddress;
import org.holdfast.account.Postbox;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells an invited person by mail, in the language of the one who invites. Call it when
 * the invitation is stored, so that no connection waits for the mail server.
 */
@Component
public class InvitationLetter {

	private final Postbox postbox;

	private final MessageSource messages;

	InvitationLetter(Postbox postbox, MessageSource messages) {
		this.postbox = postbox;
		this.messages = messages;
	}

	/**
	 * Writes to the invited person.
	 * @param invited the invitation just made
	 * @return what became of the letter
	 */
	public Postbox.Outcome send(Invited invited) {
		Locale locale = LocaleContextHolder.getLocale();
		Object[] words = { invited.institutionName(), invited.link() };
		return this.postbox.send(new EmailAddress(invited.email()),
				this.messages.getMessage("institution.letter.subject", words, locale),
				this.messages.getMessage("institution.letter.text", words, locale));
	}

}
