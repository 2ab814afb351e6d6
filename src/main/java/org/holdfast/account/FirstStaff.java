package org.holdfast.account;

import java.io.PrintStream;

import org.holdfast.database.StartRefused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the first person of staff in: as long as there is none, a start that names an
 * address ({@code HOLDFAST_FIRST_STAFF_EMAIL}) prints a link on the console with which
 * its holder sets a password. It goes to the console and not to the log, which may be
 * kept and read by others.
 */
@Component
class FirstStaff {

	private final Accounts accounts;

	private final PasswordLinks links;

	private final String email;

	private final PrintStream console;

	@Autowired
	FirstStaff(Accounts accounts, PasswordLinks links, @Value("${holdfast.first-staff-email:}") String email) {
		this(accounts, links, email, System.out);
	}

	FirstStaff(Accounts accounts, PasswordLinks links, String email, PrintStream console) {
		this.accounts = accounts;
		this.links = links;
		this.email = email;
		this.console = console;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		if (this.email.isBlank() || this.accounts.anybodyIsStaff()) {
			return;
		}
		EmailAddress address = EmailAddress.parse(this.email)
			.orElseThrow(() -> new StartRefused("HOLDFAST_FIRST_STAFF_EMAIL is not an e-mail address.",
					"Give it the address of the first person of staff, such as name@example.org."));
		if (this.accounts.byEmail(address).isPresent()) {
			throw new StartRefused("The address in HOLDFAST_FIRST_STAFF_EMAIL has an account that is not of staff.",
					"Give another address: members of institutions are never staff.");
		}
		this.console.println("""

				Nobody is staff yet. %s becomes the first person of staff with this link.
				It works once, within one hour; every start makes a new one as long as nobody is staff.
				  %s
				""".formatted(address, this.links.makeForFirstStaff(address).link()));
	}

}
