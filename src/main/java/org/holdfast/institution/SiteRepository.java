package org.holdfast.institution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores sites.
 */
interface SiteRepository extends JpaRepository<Site, TenantKey> {

	List<Site> findAllByOrderByName();

	Optional<Site> findOneById(UUID id);

}
