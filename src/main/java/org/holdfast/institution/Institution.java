package org.holdfast.institution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * A hospital or health system that works with Holdfast. It is its own tenant.
 */
@Entity
class Institution {

	@Id
	@TenantId
	@Column(name = "institution_id")
	private @Nullable UUID id;

	private String name;

	private String timeZone;

	private @Nullable String county;

	@Enumerated(EnumType.STRING)
	private InstitutionState state;

	private Instant createdAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Institution() {
	}

	Institution(String name, ZoneId zone, @Nullable String county, Instant now) {
		this.name = name;
		this.timeZone = zone.getId();
		this.county = county;
		this.state = InstitutionState.ACTIVE;
		this.createdAt = now;
	}

	void place(@Nullable String newCounty, ZoneId newZone) {
		this.county = newCounty;
		this.timeZone = newZone.getId();
	}

	void become(InstitutionState next) {
		if (this.state == next) {
			throw new WrongState("institution.state.already");
		}
		this.state = next;
	}

	InstitutionView view() {
		if (this.id == null) {
			throw new IllegalStateException("Not stored yet");
		}
		return new InstitutionView(this.id, this.name, ZoneId.of(this.timeZone), this.county, this.state,
				this.createdAt);
	}

}
