package org.holdfast.account;

import java.util.List;

import org.holdfast.account.AttemptLimit.Key;
import org.holdfast.account.AttemptLimit.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Answers people who forgot their password with a letter. Whether an account has the
 * address shows neither in the answer nor in the time it takes.
 */
@Service
public class ForgottenPassword {

	private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);

	private final Accounts accounts;

	private final PasswordLinks links;

	private final PasswordLinkLetter letter;

	private final AttemptLimit limit;

	private final TaskExecutor later;

	ForgottenPassword(Accounts accounts, PasswordLinks links, PasswordLinkLetter letter, AttemptLimit limit,
			@Qualifier("applicationTaskExecutor") TaskExecutor later) {
		this.accounts = accounts;
		this.links = links;
		this.letter = letter;
		this.limit = limit;
		this.later = later;
	}

	/**
	 * Sends a link to an address if an account has it and there is a mail server.
	 * @param email the address
	 * @param address the network address the wish came from
	 * @throws org.holdfast.web.TooMany when too many were wished for
	 */
	public void ask(EmailAddress email, String address) {
		this.limit.begin(List.of(new Key(Kind.LINK, email.text()), new Key(Kind.LINK_ADDRESS, address)));
		if (this.letter.possible()) {
			this.later.execute(() -> answer(email));
		}
	}

	private void answer(EmailAddress email) {
		try {
			this.accounts.byEmail(email)
				.ifPresent((account) -> this.letter.send(this.links.make(account.id()), account.locale()));
		}
		catch (RuntimeException ex) {
			LOG.error("A letter with a link for a new password could not be made", ex);
		}
	}

}
