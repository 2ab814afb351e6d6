package org.holdfast.institution;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.Secret;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the holder of an invitation's link may do: look at the offer and accept it, once.
 * The institution is found by the link and put in force for just this.
 */
@Service
public class InvitationAcceptance {

	private final InvitationRepository invitations;

	private final InstitutionRepository institutions;

	private final Members members;

	private final Accounts accounts;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Clock clock;

	InvitationAcceptance(InvitationRepository invitations, InstitutionRepository institutions, Members members,
			Accounts accounts, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
		this.invitations = invitations;
		this.institutions = institutions;
		this.members = members;
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * What a link offers.
	 * @param token the end of the link
	 * @return the offer, empty when the link is unknown, used, withdrawn or too old
	 */
	public Optional<InvitationOffer> offer(String token) {
		return within(token, (invitation) -> new InvitationOffer(institutionName(), invitation.email(),
				invitation.role(), this.accounts.byEmail(new EmailAddress(invitation.email())).isPresent()));
	}

	/**
	 * Accepts for a person who has no account yet.
	 * @param token the end of the link
	 * @param name the name shown to colleagues
	 * @param password the password they chose
	 * @param locale the language they read
	 * @return the new account
	 * @throws NotFound when the link opens nothing
	 */
	public AccountView acceptAsNew(String token, String name, String password, Locale locale) {
		return within(token, (invitation) -> {
			AccountView account = this.accounts.register(new EmailAddress(invitation.email()), name, password, locale,
					false);
			join(invitation, account);
			return account;
		}).orElseThrow(NotFound::new);
	}

	/**
	 * Accepts for a person who has an account.
	 * @param token the end of the link
	 * @param account the account, which must have the invited address
	 * @throws NotFound when the link opens nothing, or not for this person
	 */
	public void accept(String token, UUID account) {
		within(token, (invitation) -> {
			AccountView person = this.accounts.find(account)
				.filter((found) -> found.email().equals(invitation.email()) && !found.staff())
				.orElseThrow(NotFound::new);
			join(invitation, person);
			return person;
		}).orElseThrow(NotFound::new);
	}

	private void join(Invitation invitation, AccountView account) {
		invitation.accept();
		this.jdbc
			.sql("DELETE FROM invitation_token WHERE institution_id = :institution AND invitation_id = :invitation")
			.param("institution", CurrentInstitution.id())
			.param("invitation", invitation.id())
			.update();
		this.members.join(account.id(), invitation.role());
	}

	private <T> Optional<T> within(String token, Function<Invitation, T> work) {
		Place place = this.transaction.execute((status) -> place(token));
		if (place == null) {
			return Optional.empty();
		}
		return CurrentInstitution.runAs(place.institution(),
				() -> Optional.ofNullable(this.transaction.execute((status) -> active(place).map(work).orElse(null))));
	}

	private @Nullable Place place(String token) {
		return this.jdbc.sql("SELECT institution_id, invitation_id FROM invitation_token WHERE token_hash = :hash")
			.param("hash", new Secret(token).hash())
			.query((row, number) -> new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.optional()
			.orElse(null);
	}

	private Optional<Invitation> active(Place place) {
		boolean open = this.institutions.current()
			.filter((institution) -> institution.view().state() == InstitutionState.ACTIVE)
			.isPresent();
		return open ? this.invitations.locked(place.invitation())
			.filter((invitation) -> invitation.isGood(this.clock.instant())) : Optional.empty();
	}

	private String institutionName() {
		return this.institutions.current().map((institution) -> institution.view().name()).orElse("");
	}

	/**
	 * Where an invitation lies.
	 *
	 * @param institution whose it is
	 * @param invitation its id
	 */
	private record Place(UUID institution, UUID invitation) {

	}

}
