package org.holdfast.institution;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * Stores institutions; under the walls there is only ever the one in force.
 */
interface InstitutionRepository extends JpaRepository<Institution, UUID> {

	@Query("select i from Institution i")
	Optional<Institution> current();

	/**
	 * Keeps everybody else who asks for the lock waiting until the transaction ends.
	 * @return the institution in force
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from Institution i")
	Optional<Institution> locked();

}
