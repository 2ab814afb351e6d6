package org.holdfast.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.institution.InstitutionState;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs get in by token, as far as their owner may now and no farther.
 */
@IntegrationTest
class ApiAccessIntegrationTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Members members;

	@Autowired
	private Institutions institutions;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	@BeforeEach
	void calm() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.cast.member(this.institution, Role.ADMINISTRATOR);
	}

	@Test
	void needsAGoodToken() {
		assertProblem(get("/api/v1/probe/who", null), 401);
		assertProblem(get("/api/v1/probe/who", "hf_unknown"), 401);
		assertProblem(get("/api/v1/there-is-no-such-thing", null), 401);
		assertThat(get("/api/v1/probe/who", null).headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(get("/api/v1/probe/who", null).headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void actsAsItsOwnerInItsInstitution() {
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		HttpResponse<String> answer = get("/api/v1/probe/who", this.cast.token(manager));
		assertThat(answer.body()).isEqualTo("MANAGER " + manager.accountId() + " " + this.institution);
		assertProblem(get("/api/v1/there-is-no-such-thing", this.cast.token(manager)), 404);
	}

	@Test
	void neverExceedsTheRoleItsOwnerHasNow() {
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		String token = this.cast.token(manager);
		assertThat(get("/api/v1/probe/import", token).statusCode()).isEqualTo(200);
		CurrentInstitution.runAs(this.institution, () -> this.members.become(manager.accountId(), Role.EXECUTIVE));
		assertProblem(get("/api/v1/probe/import", token), 403);
		CurrentInstitution.runAs(this.institution, () -> this.members.remove(manager.accountId()));
		assertProblem(get("/api/v1/probe/who", token), 401);
	}

	@Test
	void opensNothingInASuspendedInstitution() {
		String token = this.cast.token(this.cast.member(this.institution, Role.MANAGER));
		CurrentInstitution.runAs(this.institution, () -> this.institutions.become(InstitutionState.SUSPENDED));
		assertProblem(get("/api/v1/probe/who", token), 401);
		CurrentInstitution.runAs(this.institution, () -> this.institutions.become(InstitutionState.ACTIVE));
		assertThat(get("/api/v1/probe/who", token).statusCode()).isEqualTo(200);
	}

	@Test
	void slowsDownGuessingButNeverAGoodToken() {
		String good = this.cast.token(this.cast.member(this.institution, Role.MANAGER));
		HttpResponse<String> last = get("/api/v1/probe/who", "hf_guess");
		for (int guess = 0; guess < 105; guess++) {
			last = get("/api/v1/probe/who", "hf_guess" + guess);
		}
		assertProblem(last, 429);
		assertThat(last.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]*");
		assertThat(get("/api/v1/probe/who", good).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesAHandlerThatSaysNothing() {
		String token = this.cast.token(this.cast.member(this.institution, Role.ADMINISTRATOR));
		assertProblem(get("/api/v1/probe/silent", token), 403);
	}

	private static void assertProblem(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"code\"").doesNotContain("Exception");
	}

	private HttpResponse<String> get(String path, @Nullable String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
