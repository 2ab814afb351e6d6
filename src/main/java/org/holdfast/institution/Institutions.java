package org.holdfast.institution;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.InstitutionFace;
import org.holdfast.web.InstitutionFaces;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Institutions and their life. Except for {@link #all} everything is about the
 * institution in force.
 */
@Service
@Transactional
public class Institutions implements InstitutionFaces {

	/** The time zone of an institution that was not told another. */
	public static final ZoneId DEFAULT_ZONE = ZoneId.of("America/New_York");

	private final InstitutionRepository institutions;

	private final InstitutionKeys keys;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Institutions(InstitutionRepository institutions, InstitutionKeys keys, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.institutions = institutions;
		this.keys = keys;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The institution in force.
	 * @return it
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public InstitutionView current() {
		return this.institutions.current().map(Institution::view).orElseThrow(NotFound::new);
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable InstitutionFace of(UUID institution) {
		return this.institutions.current()
			.map(Institution::view)
			.filter((view) -> view.id().equals(institution))
			.map((view) -> new InstitutionFace(view.name(), view.zone()))
			.orElse(null);
	}

	/**
	 * Creates the institution whose fresh id is in force, with its keys.
	 * @param name its name
	 * @param zone its time zone
	 * @param county the county it stands in
	 * @return the institution
	 */
	public InstitutionView found(String name, ZoneId zone, @Nullable String county) {
		UUID id = CurrentInstitution.id();
		Institution institution = new Institution(name.strip(), zone, trimmed(county), this.clock.instant());
		InstitutionView view = this.institutions.saveAndFlush(institution).view();
		this.keys.make();
		this.events.publishEvent(new AuditedEvent("institution-created", id.toString(), Map.of("name", view.name())));
		return view;
	}

	/**
	 * Says where the institution stands.
	 * @param county the county, absent when it is not to be told
	 * @param timeZone name of a time zone, for example {@code America/Chicago}
	 * @return the institution
	 * @throws Refused when there is no such time zone
	 */
	public InstitutionView place(@Nullable String county, String timeZone) {
		Institution institution = this.institutions.current().orElseThrow(NotFound::new);
		institution.place(trimmed(county), zone(timeZone));
		this.events.publishEvent(new AuditedEvent("institution-changed", CurrentInstitution.id().toString(),
				Map.of("timeZone", timeZone)));
		InstitutionView view = institution.view();
		this.events.publishEvent(new InstitutionPlaced(view.county(), view.zone()));
		return view;
	}

	/**
	 * Suspends, archives or reactivates the institution in force.
	 * @param state what it becomes
	 */
	public void become(InstitutionState state) {
		this.institutions.locked().orElseThrow(NotFound::new).become(state);
		this.events.publishEvent(new AuditedEvent("institution-became", CurrentInstitution.id().toString(),
				Map.of("state", state.name())));
	}

	/**
	 * All institutions, for staff: names and counts, nothing that is theirs.
	 * @return sorted by name
	 */
	@Transactional(readOnly = true)
	public List<InstitutionCensus> all() {
		return this.jdbc.sql("SELECT * FROM institution_census() ORDER BY lower(name), institution_id")
			.query((row, number) -> new InstitutionCensus(row.getObject("institution_id", UUID.class),
					row.getString("name"), InstitutionState.valueOf(row.getString("state")),
					at(row.getObject("created_at", OffsetDateTime.class)), row.getInt("members"),
					row.getInt("administrators")))
			.list();
	}

	/**
	 * Reads the name of a time zone.
	 * @param name for example {@code America/Chicago}
	 * @return the zone
	 * @throws Refused when there is no such zone
	 */
	public static ZoneId zone(String name) {
		try {
			return ZoneId.of(name.strip());
		}
		catch (DateTimeException ex) {
			throw Refused.of("/timeZone", "institution.zone.unknown");
		}
	}

	private static Instant at(OffsetDateTime time) {
		return time.toInstant();
	}

	private static @Nullable String trimmed(@Nullable String county) {
		return (county == null || county.isBlank()) ? null : county.strip();
	}

}
