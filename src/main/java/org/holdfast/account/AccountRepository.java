package org.holdfast.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores accounts.
 */
interface AccountRepository extends JpaRepository<Account, UUID> {

	@Transactional(readOnly = true)
	Optional<Account> findByEmail(String email);

	boolean existsByStaffTrue();

}
