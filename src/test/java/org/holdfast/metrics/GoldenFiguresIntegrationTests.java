package org.holdfast.metrics;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.golden.GoldenCase;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The golden case goes through the whole application and gives every figure that was
 * computed by hand.
 */
@IntegrationTest
class GoldenFiguresIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Test
	void everyFigureIsTheOneComputedByHand() {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		for (GoldenCase.Definition definition : GoldenCase.definitions()) {
			HttpResponse<byte[]> answer = this.programs.call(this.port, administrator, "PUT",
					definition.path().replaceFirst("^/?(api/v1/)?", ""), definition.body());
			assertThat(answer.statusCode()).as(definition.path() + text(answer)).isBetween(200, 299);
		}
		for (String kind : GoldenCase.KINDS) {
			this.programs.load(administrator, Kind.of(kind).orElseThrow(), null, GoldenCase.file(kind));
		}
		Programs.await(() -> text(
				this.programs.call(this.port, administrator, "GET", "indicators?from=2024-07-01&to=2025-06-30", null))
			.contains("\"stale\":false"));
		Map<String, String> wrong = new LinkedHashMap<>();
		for (GoldenCase.Answer expected : GoldenCase.answers()) {
			HttpResponse<byte[]> answer = this.programs.call(this.port, administrator, "GET",
					expected.uri().replaceFirst("^/?(api/v1/)?", ""), null);
			assertThat(answer.statusCode()).as(expected.uri() + text(answer)).isEqualTo(200);
			Map<String, GoldenCase.Figure> found = GoldenCase.figures(answer.body());
			expected.figures().forEach((figure) -> {
				GoldenCase.Figure got = found.get(figure.key());
				if (!figure.equals(got)) {
					wrong.put(expected.uri() + " " + figure.key(), "\n  expected " + figure + "\n  but got  " + got);
				}
			});
			found.keySet()
				.stream()
				.filter((key) -> expected.figures().stream().noneMatch((figure) -> figure.key().equals(key)))
				.forEach((key) -> wrong.put(expected.uri() + " " + key, "not expected: " + found.get(key)));
		}
		assertThat(wrong).isEmpty();
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

}
