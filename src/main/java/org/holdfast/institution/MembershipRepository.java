package org.holdfast.institution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.Role;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores memberships of the institution in force.
 */
interface MembershipRepository extends JpaRepository<Membership, MembershipKey> {

	Optional<Membership> findByAccountId(UUID accountId);

	List<Membership> findByActiveTrue();

	int countByRoleAndActiveTrue(Role role);

}
