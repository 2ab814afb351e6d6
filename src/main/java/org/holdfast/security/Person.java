package org.holdfast.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.account.AccountView;
import org.holdfast.institution.InstitutionState;
import org.holdfast.institution.MembershipView;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person who signed in, with the institutions that let them in now.
 *
 * @param account their account
 * @param memberships where they may work, active institutions only
 */
public record Person(AccountView account, List<MembershipView> memberships) {

	public Person {
		memberships = memberships.stream()
			.filter((membership) -> membership.state() == InstitutionState.ACTIVE)
			.toList();
	}

	/**
	 * Whether the person has anywhere to work.
	 * @return false when every membership has ended
	 */
	public boolean belongs() {
		return this.account.staff() || !this.memberships.isEmpty();
	}

	/**
	 * Whether the person may work in an institution.
	 * @param institution its id
	 * @return true for a member
	 */
	public boolean belongsTo(UUID institution) {
		return this.memberships.stream().anyMatch((membership) -> membership.institutionId().equals(institution));
	}

	/**
	 * As whom the person acts.
	 * @param chosen the institution they chose, absent when they have not chosen
	 * @return the actor; empty when they have to choose first or may not work there
	 */
	public Optional<Actor> actor(@Nullable UUID chosen) {
		if (this.account.staff()) {
			return (chosen != null) ? Optional.empty() : Optional.of(acting(null, Role.STAFF));
		}
		if (chosen == null && this.memberships.size() != 1) {
			return Optional.empty();
		}
		return this.memberships.stream()
			.filter((membership) -> chosen == null || membership.institutionId().equals(chosen))
			.findFirst()
			.map((membership) -> acting(membership.institutionId(), membership.role()));
	}

	private Actor acting(@Nullable UUID institution, Role role) {
		return new Actor(this.account.id(), this.account.name(), this.account.email(), institution, role);
	}

}
