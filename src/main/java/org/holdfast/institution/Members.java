package org.holdfast.institution;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.PasswordLinks;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the institution in force. It always keeps an administrator.
 */
@Service
@Transactional
public class Members {

	private final MembershipRepository memberships;

	private final InstitutionRepository institutions;

	private final Accounts accounts;

	private final ApiTokens tokens;

	private final PasswordLinks links;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Members(MembershipRepository memberships, InstitutionRepository institutions, Accounts accounts, ApiTokens tokens,
			PasswordLinks links, ApplicationEventPublisher events, Clock clock) {
		this.memberships = memberships;
		this.institutions = institutions;
		this.accounts = accounts;
		this.tokens = tokens;
		this.links = links;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The members there are now.
	 * @return sorted by name
	 */
	@Transactional(readOnly = true)
	public List<MemberView> all() {
		List<Membership> found = this.memberships.findByActiveTrue();
		Map<UUID, AccountView> people = people(found);
		return found.stream()
			.map((membership) -> view(membership, Objects.requireNonNull(people.get(membership.accountId()))))
			.sorted(Comparator.comparing((MemberView member) -> member.name().toLowerCase(Locale.ROOT)))
			.toList();
	}

	/**
	 * A member there is now.
	 * @param account whose
	 * @return the member
	 * @throws NotFound when the person is none
	 */
	@Transactional(readOnly = true)
	public MemberView get(UUID account) {
		Membership membership = active(account);
		return view(membership, this.accounts.find(account).orElseThrow(NotFound::new));
	}

	/**
	 * Names of people who are or were members.
	 * @param ids accounts
	 * @return the name of each that is or was a member, nothing about others
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> names(Collection<UUID> ids) {
		Set<UUID> wanted = Set.copyOf(ids);
		List<Membership> known = this.memberships.findAll()
			.stream()
			.filter((membership) -> wanted.contains(membership.accountId()))
			.toList();
		return people(known).values().stream().collect(Collectors.toMap(AccountView::id, AccountView::name));
	}

	/**
	 * Makes a person a member; somebody who left comes back. Links another institution
	 * made for their password end, so that nobody there can follow them in.
	 * @param account the person
	 * @param role what they may do
	 * @throws WrongState when they are a member already
	 */
	public void join(UUID account, Role role) {
		Membership membership = this.memberships.findByAccountId(account).orElse(null);
		if (membership == null) {
			this.memberships.save(new Membership(account, role, this.clock.instant()));
		}
		else if (membership.isActive()) {
			throw new WrongState("institution.member.already");
		}
		else {
			membership.comeBack(role, this.clock.instant());
		}
		this.links.withdraw(account);
		tell("member-joined", account, Map.of("role", role.name()));
	}

	/**
	 * Gives a member another role, in force from their next request.
	 * @param account the member
	 * @param role what they may do
	 * @throws WrongState when nobody would be left to administer
	 */
	public void become(UUID account, Role role) {
		Membership membership = lockedActive(account);
		if (role != Role.ADMINISTRATOR) {
			keepAdministrator(membership);
		}
		membership.become(role);
		tell("member-role-changed", account, Map.of("role", role.name()));
	}

	/**
	 * Ends a membership at once: sessions and tokens open nothing here any more.
	 * @param account the member
	 * @throws WrongState when nobody would be left to administer
	 */
	public void remove(UUID account) {
		Membership membership = lockedActive(account);
		keepAdministrator(membership);
		membership.leave();
		this.tokens.revokeAll(account, CurrentInstitution.id());
		tell("member-removed", account, Map.of());
	}

	private void keepAdministrator(Membership leaving) {
		if (leaving.isAdministrator() && this.memberships.countByRoleAndActiveTrue(Role.ADMINISTRATOR) < 2) {
			throw new WrongState("institution.member.lastAdministrator");
		}
	}

	private Membership lockedActive(UUID account) {
		// the lock comes first, so that two who leave at once see each other
		this.institutions.locked().orElseThrow(NotFound::new);
		return active(account);
	}

	private Membership active(UUID account) {
		return this.memberships.findByAccountId(account).filter(Membership::isActive).orElseThrow(NotFound::new);
	}

	private Map<UUID, AccountView> people(Collection<Membership> found) {
		return this.accounts.views(found.stream().map(Membership::accountId).toList());
	}

	private static MemberView view(Membership membership, AccountView person) {
		return new MemberView(membership.accountId(), person.name(), person.email(), membership.role(),
				membership.since());
	}

	private void tell(String what, UUID account, Map<String, String> details) {
		this.events.publishEvent(new AuditedEvent(what, account.toString(), details));
	}

}
