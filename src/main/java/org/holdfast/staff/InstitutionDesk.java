package org.holdfast.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.holdfast.account.EmailAddress;
import org.holdfast.account.PasswordLink;
import org.holdfast.institution.InstitutionCensus;
import org.holdfast.institution.InstitutionState;
import org.holdfast.institution.InstitutionView;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Invitations;
import org.holdfast.institution.Invited;
import org.holdfast.institution.MemberPasswords;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What staff do with institutions. Not transactional itself: each step states its
 * institution before its transaction begins.
 */
@Service
public class InstitutionDesk {

	private final Institutions institutions;

	private final Invitations invitations;

	private final MemberPasswords passwords;

	InstitutionDesk(Institutions institutions, Invitations invitations, MemberPasswords passwords) {
		this.institutions = institutions;
		this.invitations = invitations;
		this.passwords = passwords;
	}

	public List<InstitutionCensus> all() {
		return this.institutions.all();
	}

	/**
	 * One institution.
	 * @param id its id
	 * @return its name, state and counts
	 * @throws NotFound when there is none
	 */
	public InstitutionCensus get(UUID id) {
		return all().stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * Creates an institution with its keys and no members.
	 * @param name its name
	 * @param zone its time zone
	 * @param county the county it stands in
	 * @return the institution
	 */
	public InstitutionView found(String name, ZoneId zone, @Nullable String county) {
		return CurrentInstitution.runAs(UUID.randomUUID(), () -> this.institutions.found(name, zone, county));
	}

	/**
	 * Suspends, archives or reactivates an institution. Its members are out or in again
	 * from their next request.
	 * @param id the institution
	 * @param state what it becomes
	 */
	public void become(UUID id, InstitutionState state) {
		CurrentInstitution.runAs(id, () -> this.institutions.become(state));
	}

	/**
	 * Invites the first administrator.
	 * @param id an institution without an administrator
	 * @param email who
	 * @return the link, which nobody can read again
	 */
	public Invited inviteFirst(UUID id, EmailAddress email) {
		get(id);
		return CurrentInstitution.runAs(id, () -> this.invitations.inviteFirst(email));
	}

	/**
	 * Makes a link with which an administrator sets a new password.
	 * @param id the institution
	 * @param email the administrator's address
	 * @return the link, which nobody can read again
	 */
	public PasswordLink passwordLink(UUID id, EmailAddress email) {
		get(id);
		return CurrentInstitution.runAs(id, () -> this.passwords.makeForStaff(email));
	}

}
