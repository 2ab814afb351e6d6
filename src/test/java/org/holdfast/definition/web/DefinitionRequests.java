package org.holdfast.definition.web;

import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.holdfast.institution.Institutions;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * Asks as members of an institution of its own.
 */
class DefinitionRequests {

	private final UUID institution = UUID.randomUUID();

	private final MockMvcTester mvc;

	DefinitionRequests(MockMvcTester mvc, Institutions institutions) {
		this.mvc = mvc;
		CurrentInstitution.runAs(this.institution,
				() -> institutions.found("Lakeside Health", ZoneId.of("America/New_York"), null));
	}

	MvcTestResult as(Role role, MockHttpServletRequestBuilder request) {
		return doing(role, () -> this.mvc.perform(request));
	}

	MvcTestResult set(String path, String body) {
		return as(Role.ADMINISTRATOR,
				put("/api/v1/definitions/" + path).contentType(MediaType.APPLICATION_JSON).content(body));
	}

	private <T> T doing(Role role, Callable<T> work) {
		try {
			return CurrentActor
				.runAs(new Actor(new UUID(1, 1), "Ana Reyes", "ana@demo.example", this.institution, role), work);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
