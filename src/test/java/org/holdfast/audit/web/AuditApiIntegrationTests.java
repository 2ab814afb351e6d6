package org.holdfast.audit.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The institution's log as programs read it: their own, and only with an administrator's
 * token.
 */
@IntegrationTest
class AuditApiIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transaction;

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
	}

	private void happens(Actor actor, String subject) {
		this.cast.as(actor, () -> {
			this.transaction.executeWithoutResult((status) -> this.events
				.publishEvent(new AuditedEvent("file-withdrawn", subject, Map.of("reason", "wrong month"))));
			return true;
		});
	}

	private HttpResponse<byte[]> answer(Actor actor, String path) {
		return this.programs.call(this.port, actor, "GET", path, null);
	}

	private List<JsonNode> entries(Actor actor, String path) {
		HttpResponse<byte[]> answer = answer(actor, path);
		assertThat(answer.statusCode()).isEqualTo(200);
		List<JsonNode> entries = new ArrayList<>();
		JSON.readTree(answer.body()).forEach(entries::add);
		return entries;
	}

	private static List<String> withdrawn(List<JsonNode> entries) {
		return entries.stream()
			.filter((entry) -> entry.path("what").asString().equals("file-withdrawn"))
			.map((entry) -> entry.path("subject").asString())
			.toList();
	}

	@Test
	void whatHappenedIsListedNewestFirstAndPageByPage() {
		for (int number = 1; number <= 5; number++) {
			happens(this.administrator, "F-" + number);
		}
		List<JsonNode> all = entries(this.administrator, "audit");
		assertThat(withdrawn(all)).containsExactly("F-5", "F-4", "F-3", "F-2", "F-1");
		List<JsonNode> second = entries(this.administrator, "audit?page=2&size=2");
		assertThat(second).isEqualTo(all.subList(2, 4));
		JsonNode entry = all.get(withdrawn(all).indexOf("F-5"));
		assertThat(entry.path("who").asString()).isEqualTo(this.administrator.name());
		assertThat(entry.path("facts").path("reason").asString()).isEqualTo("wrong month");
		assertThat(Instant.parse(entry.path("at").asString())).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
		assertThat(entries(this.administrator, "audit?page=1000")).isEmpty();
	}

	@Test
	void anotherInstitutionIsNeverInIt() {
		Actor other = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		String secret = "F-" + UUID.randomUUID();
		happens(other, secret);
		assertThat(withdrawn(entries(other, "audit"))).containsExactly(secret);
		assertThat(withdrawn(entries(this.administrator, "audit"))).isEmpty();
		assertThat(new String(answer(this.administrator, "audit?size=200").body(), StandardCharsets.UTF_8))
			.doesNotContain(secret);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "MANAGER", "CONTRIBUTOR", "EXECUTIVE" })
	void onlyAdministratorsReadIt(Role role) {
		Actor member = this.cast.member(this.administrator.institutionId(), role);
		HttpResponse<byte[]> answer = answer(member, "audit");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@Test
	void unknownParametersAreRefused() {
		HttpResponse<byte[]> answer = answer(this.administrator, "audit?what=file-withdrawn");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("bad-request");
	}

}
