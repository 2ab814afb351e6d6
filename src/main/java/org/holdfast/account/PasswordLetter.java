package org.holdfast.account;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells a person by mail that their password was changed.
 */
@Component
class PasswordLetter {

	private final AccountRepository accounts;

	private final Postbox postbox;

	private final MessageSource messages;

	PasswordLetter(AccountRepository accounts, Postbox postbox, MessageSource messages) {
		this.accounts = accounts;
		this.postbox = postbox;
		this.messages = messages;
	}

	@TransactionalEventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
	void write(PasswordChanged event) {
		this.accounts.findById(event.accountId())
			.map(Account::view)
			.ifPresent((account) -> this.postbox.send(new EmailAddress(account.email()),
					this.messages.getMessage("account.letter.password.subject", null, account.locale()),
					this.messages.getMessage("account.letter.password.text", new Object[] { account.name() },
							account.locale())));
	}

}
