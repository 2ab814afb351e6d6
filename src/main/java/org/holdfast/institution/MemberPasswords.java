package org.holdfast.institution;

import java.util.Optional;
import java.util.UUID;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.PasswordLink;
import org.holdfast.account.PasswordLinks;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Service;

/**
 * Links for new passwords of the members of the institution in force. Whoever holds such
 * a link becomes the person, so nobody makes one for somebody who also works elsewhere,
 * except staff. Not transactional itself: asking where a person belongs leaves the
 * institution.
 */
@Service
public class MemberPasswords {

	private final Members members;

	private final Memberships memberships;

	private final Accounts accounts;

	private final PasswordLinks links;

	MemberPasswords(Members members, Memberships memberships, Accounts accounts, PasswordLinks links) {
		this.members = members;
		this.memberships = memberships;
		this.accounts = accounts;
		this.links = links;
	}

	/**
	 * Makes a link for a member, for an administrator.
	 * @param account the member
	 * @return the link, which nobody can read again
	 * @throws NotFound when the person is no member
	 * @throws WrongState when the person also works for another institution
	 */
	public PasswordLink make(UUID account) {
		MemberView member = this.members.get(account);
		if (worksElsewhere(member)) {
			throw new WrongState("institution.member.password.elsewhere");
		}
		return this.links.make(account);
	}

	/**
	 * Makes a link for an administrator, or for a member for whom no administrator may
	 * make one, for staff.
	 * @param email the person's address
	 * @return the link, which nobody can read again
	 * @throws Refused when no such person works here
	 */
	public PasswordLink makeForStaff(EmailAddress email) {
		return this.accounts.byEmail(email)
			.map(AccountView::id)
			.flatMap(this::member)
			.filter((member) -> member.role() == Role.ADMINISTRATOR || worksElsewhere(member))
			.map((member) -> this.links.make(member.accountId()))
			.orElseThrow(() -> Refused.of("/email", "institution.member.password.notHere"));
	}

	private Optional<MemberView> member(UUID account) {
		return this.members.all().stream().filter((member) -> member.accountId().equals(account)).findFirst();
	}

	private boolean worksElsewhere(MemberView member) {
		return this.memberships.of(member.accountId()).size() > 1;
	}

}
