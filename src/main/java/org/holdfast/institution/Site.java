package org.holdfast.institution;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A hospital, clinic or campus of an institution.
 */
@Entity
@IdClass(TenantKey.class)
class Site {

	@Id
	@TenantId
	private @Nullable UUID institutionId;

	@Id
	private UUID id;

	private String name;

	private @Nullable String county;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Site() {
	}

	Site(String name, @Nullable String county) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.county = county;
	}

	void describe(String newName, @Nullable String newCounty) {
		this.name = newName;
		this.county = newCounty;
	}

	UUID id() {
		return this.id;
	}

	boolean isCalled(String otherName) {
		return this.name.equalsIgnoreCase(otherName);
	}

	SiteView view() {
		return new SiteView(this.id, this.name, this.county);
	}

}
