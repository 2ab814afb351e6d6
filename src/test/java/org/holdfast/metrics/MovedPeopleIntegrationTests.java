package org.holdfast.metrics;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
 * Somebody who went from one site to another between their snapshots stands in both, and
 * counts once: where they were last.
 */
@IntegrationTest
class MovedPeopleIntegrationTests {

	private static final String ROSTER = """
			as_of,employee_id,home_zip,job_title,site,worker_type,pay,pay_basis
			2025-03-31,A,44103,Aide,Harbor,regular,20.00,hourly
			2025-03-31,B,44104,Aide,Harbor,regular,20.00,hourly
			2025-03-31,M,44103,Aide,Harbor,regular,20.00,hourly
			2025-04-30,C,44110,Aide,Hill,regular,20.00,hourly
			2025-04-30,M,44110,Aide,Hill,regular,20.00,hourly
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Test
	void whoStandsInTwoSnapshotsCountsOnceInEverySet() {
		Actor administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		define(administrator, "city", "\"44103\", \"44104\"");
		define(administrator, "ring", "\"44103\", \"44110\"");
		this.programs.load(administrator, Kind.ROSTER, null, ROSTER.getBytes(StandardCharsets.UTF_8));
		String april = "indicators?from=2025-04-01&to=2025-04-30&codes=H5,HC&breakdown=";
		Programs
			.await(() -> text(call(administrator, "GET", april + "geography-set", null)).contains("\"stale\":false"));
		Map<String, GoldenCase.Figure> sets = figures(administrator, april + "geography-set");
		assertThat(share(sets, "H5")).isEqualTo("4/4");
		assertThat(share(sets, "H5 city")).isEqualTo("2/4");
		assertThat(share(sets, "H5 ring")).isEqualTo("3/4");
		Map<String, GoldenCase.Figure> sites = figures(administrator, april + "site");
		assertThat(sites.get("HC").value()).isEqualTo("4");
		assertThat(sites.get("HC Harbor").value()).isEqualTo("2");
		assertThat(share(sites, "H5 Hill")).isEqualTo("2/2");
		Map<String, GoldenCase.Figure> march = figures(administrator,
				"indicators?from=2025-03-01&to=2025-03-31&codes=H5&breakdown=geography-set");
		assertThat(share(march, "H5 city")).isEqualTo("3/3");
		assertThat(share(march, "H5 ring")).isEqualTo("2/3");
	}

	private void define(Actor actor, String set, String zips) {
		HttpResponse<byte[]> answer = call(actor, "PUT", "definitions/geography-sets/" + set,
				"{\"purpose\": \"local\", \"validFrom\": \"2024-07-01\", \"zips\": [" + zips + "]}");
		assertThat(answer.statusCode()).as(text(answer)).isBetween(200, 299);
	}

	private Map<String, GoldenCase.Figure> figures(Actor actor, String path) {
		return GoldenCase.figures(call(actor, "GET", path, null).body());
	}

	private HttpResponse<byte[]> call(Actor actor, String method, String path, String json) {
		return this.programs.call(this.port, actor, method, path, json);
	}

	private static String share(Map<String, GoldenCase.Figure> figures, String key) {
		return figures.get(key).numerator() + "/" + figures.get(key).denominator();
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

}
