package org.holdfast.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.Postbox;
import org.holdfast.institution.InstitutionCensus;
import org.holdfast.institution.InstitutionState;
import org.holdfast.institution.InstitutionView;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.MemberView;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.CurrentInstitution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends each member what waits for them, one institution after the other, in working
 * hours where it is. Who was looked at is remembered in the transaction that sends, so
 * that of two nodes one sends.
 */
@Component
class Digests {

	private static final Logger logger = LoggerFactory.getLogger(Digests.class);

	private static final LocalTime FROM = LocalTime.of(7, 0);

	private static final LocalTime TO = LocalTime.of(19, 0);

	private final Institutions institutions;

	private final Members members;

	private final Accounts accounts;

	private final ReminderStore store;

	private final DigestLetter letter;

	private final TransactionOperations transactions;

	private final Clock clock;

	Digests(Institutions institutions, Members members, Accounts accounts, ReminderStore store, DigestLetter letter,
			TransactionOperations transactions, Clock clock) {
		this.institutions = institutions;
		this.members = members;
		this.accounts = accounts;
		this.store = store;
		this.letter = letter;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Reminds the members of every active institution. What fails for one does not keep
	 * the others waiting.
	 */
	void send() {
		if (!this.letter.possible()) {
			return;
		}
		this.institutions.all()
			.stream()
			.filter((one) -> one.state() == InstitutionState.ACTIVE)
			.map(InstitutionCensus::id)
			.forEach(this::send);
	}

	/**
	 * Reminds the members of an institution.
	 * @param institution its id
	 */
	void send(UUID institution) {
		CurrentInstitution.runAs(institution, () -> {
			InstitutionView here = this.institutions.current();
			LocalTime time = LocalTime.ofInstant(this.clock.instant(), here.zone());
			if (time.isBefore(FROM) || !time.isBefore(TO)) {
				return;
			}
			List<MemberView> members = this.members.all();
			Map<UUID, AccountView> people = this.accounts.views(members.stream().map(MemberView::accountId).toList());
			people.values().forEach((person) -> remind(person, here));
		});
	}

	private void remind(AccountView person, InstitutionView here) {
		try {
			this.transactions.executeWithoutResult((status) -> {
				if (!told(person, here)) {
					status.setRollbackOnly();
				}
			});
		}
		catch (RuntimeException ex) {
			logger.error("A digest could not be written", ex);
		}
	}

	/**
	 * Tells a person what there is to tell.
	 * @param person the person
	 * @param here the institution
	 * @return false when it has to be tried again
	 */
	private boolean told(AccountView person, InstitutionView here) {
		this.store.lock(person.id());
		Reminder reminder = this.store.find(person.id()).orElse(Reminder.USUAL);
		Instant now = this.clock.instant();
		DigestReader reader = new DigestReader(person.id(), person.locale(), reminder.lookedAt(), now, here.zone());
		if (!reminder.rhythm().isDue(reader.dayBefore(), reader.today())) {
			return true;
		}
		List<DigestLine> lines = new ArrayList<>(this.letter.noticed(this.store.take(person.id(), now), reader));
		lines.addAll(this.letter.waiting(reader));
		this.store.looked(person.id(), now);
		return lines.isEmpty() || this.letter.send(person, here.name(), lines) == Postbox.Outcome.SENT;
	}

}
