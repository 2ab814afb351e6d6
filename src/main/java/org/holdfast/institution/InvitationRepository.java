package org.holdfast.institution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores invitations of the institution in force.
 */
interface InvitationRepository extends JpaRepository<Invitation, TenantKey> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from Invitation i where i.id = :id")
	Optional<Invitation> locked(UUID id);

	Optional<Invitation> findOneById(UUID id);

	List<Invitation> findByStateOrderByEmail(InvitationState state);

	Optional<Invitation> findByEmailAndState(String email, InvitationState state);

}
