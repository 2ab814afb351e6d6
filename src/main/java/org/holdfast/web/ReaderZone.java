package org.holdfast.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Decides, for every page, in which time zone times are shown: the one of the institution
 * in force, else UTC, which {@link Format} then names. It is looked up once for a
 * request.
 */
class ReaderZone {

	private static final String KEPT = ReaderZone.class.getName() + " ";

	private final ObjectProvider<InstitutionZones> zones;

	ReaderZone(ObjectProvider<InstitutionZones> zones) {
		this.zones = zones;
	}

	ZoneId get() {
		UUID institution = CurrentInstitution.idOrNull();
		if (institution == null) {
			return ZoneOffset.UTC;
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return find(institution);
		}
		ZoneId kept = (ZoneId) request.getAttribute(KEPT + institution, RequestAttributes.SCOPE_REQUEST);
		if (kept == null) {
			kept = find(institution);
			request.setAttribute(KEPT + institution, kept, RequestAttributes.SCOPE_REQUEST);
		}
		return kept;
	}

	private ZoneId find(UUID institution) {
		InstitutionZones known = this.zones.getIfAvailable();
		@Nullable ZoneId zone = (known != null) ? known.zoneOf(institution) : null;
		return Objects.requireNonNullElse(zone, ZoneOffset.UTC);
	}

}
