package org.holdfast.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.golden.GoldenCase;
import org.holdfast.golden.GoldenCase.Figure;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportImpact.Change;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Turnover, advancement and the success of applications of a small hospital, each as
 * computed by hand in {@code docs/domain/leaving-case.md}.
 */
@IntegrationTest
class LeavingFiguresIntegrationTests {

	private static final String QUARTER = "indicators?from=2025-01-01&to=2025-03-31";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	private UUID institution;

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
	}

	@Test
	void separationsMeetSpellsRostersOrNothing() {
		load(Kind.EMPLOYMENTS);
		load(Kind.ROSTER);
		ImportView sent = this.programs.send(this.administrator, Kind.SEPARATIONS, null, file(Kind.SEPARATIONS));
		assertThat(sent.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.rule()).isEqualTo("separation-unmatched");
			// W08 before the hire, W09 and W10 already gone, N13 unheard of
			assertThat(problem.samples()).extracting(ImportView.Sample::row).containsExactly(6, 7, 9, 12);
		});
		assertThat(change(sent, "HS", "2025").before()).isEqualTo("4");
		assertThat(change(sent, "HS", "2025").after()).isEqualTo("9");
		assertThat(change(sent, "H8", "2024").before()).isEqualTo("1");
		this.programs.commit(this.administrator, sent.id(), new Decision(false, null, false, null, null));
		Map<String, Figure> kinds = figures(QUARTER + "&codes=HS,H10&breakdown=end-kind");
		assertFigure(kinds.get("HS"), "9", null, "9", Map.of("contingent", "1", "transfer", "2", "volunteer", "1"));
		assertThat(kinds.get("HS voluntary").value()).isEqualTo("5");
		assertThat(kinds.get("HS involuntary").value()).isEqualTo("2");
		assertThat(kinds.get("HS unknown").value()).isEqualTo("2");
		assertFigure(kinds.get("H10"), "9", "20.000000", "1.825",
				Map.of("contingent", "1", "transfer", "2", "volunteer", "1"));
		assertFigure(kinds.get("H10 voluntary"), "5", "20.000000", "1.013889",
				Map.of("contingent", "1", "transfer", "2", "volunteer", "1"));
		assertThat(kinds.get("H10 voluntary").known()).isEqualTo("7");
		assertThat(kinds.get("H10 voluntary").total()).isEqualTo("9");
		assertThat(kinds.get("H10 voluntary").low()).isEqualTo("1.013889");
		assertThat(kinds.get("H10 voluntary").high()).isEqualTo("1.419444");
		assertThat(kinds.get("H10 voluntary").status()).isEqualTo("low-coverage");
		assertThat(kinds.get("H10 involuntary").value()).isEqualTo("0.405556");
		assertThat(kinds.get("H10 involuntary").high()).isEqualTo("0.811111");
		Map<String, Figure> sites = figures(QUARTER + "&codes=HS,H10&breakdown=site");
		assertFigure(sites.get("HS Harbor"), "4", null, "4", Map.of("contingent", "1", "transfer", "1"));
		assertFigure(sites.get("HS Hill"), "5", null, "5", Map.of("transfer", "1", "volunteer", "1"));
		assertThat(sites).doesNotContainKey("H10 Harbor");
		Map<String, Figure> months = figures(QUARTER + "&codes=HS,H10&breakdown=month");
		assertFigure(months.get("H10 2025-01"), "4", "19.500000", "2.415219", Map.of());
		assertFigure(months.get("H10 2025-02"), "2", "20.000000", "1.303571", Map.of("contingent", "1"));
		assertThat(months.get("HS 2025-03").value()).isEqualTo("3");
		Figure april = figures("indicators?from=2025-04-01&to=2025-04-30&codes=H10").get("H10");
		assertThat(april.status()).isEqualTo("no-data");
		assertThat(text(call("indicators?from=2025-04-01&to=2025-04-30&codes=H10")))
			.contains("headcount-missing:2025-05");
		assertThat(text(call("indicators?from=2024-12-01&to=2024-12-31&codes=H10")))
			.contains("headcount-missing:2024-12");
		String stayed = "indicators?from=2024-03-01&to=2024-03-31&codes=H8";
		assertFigure(figures(stayed).get("H8"), "4", "5", "0.8", Map.of("contingent", "1"));
		Actor executive = this.cast.member(this.institution, Role.EXECUTIVE);
		Map<String, Figure> few = GoldenCase
			.figures(this.programs.call(this.port, executive, "GET", QUARTER + "&codes=HS,H10&breakdown=end-kind", null)
				.body());
		assertThat(few.values()).allSatisfy((figure) -> {
			assertThat(figure.numerator()).isNull();
			assertThat(figure.value()).isNull();
		});
		this.cast.as(this.administrator, () -> this.imports.withdraw(sent.id(), "Wrong year"));
		Map<String, Figure> before = figures(QUARTER + "&codes=HS,H10&breakdown=end-kind");
		assertFigure(before.get("HS"), "4", null, "4", Map.of("transfer", "2"));
		assertThat(before.get("HS unknown").value()).isEqualTo("2");
		assertThat(before.get("H10").value()).isEqualTo("0.811111");
		assertFigure(figures(stayed).get("H8"), "5", "5", "1", Map.of("contingent", "1"));
	}

	@Test
	void aSeparationCountsOnceItsEmploymentComes() {
		load(Kind.ROSTER);
		load(Kind.SEPARATIONS);
		assertThat(figures(QUARTER + "&codes=HS").get("HS").value()).isEqualTo("1");
		load(Kind.EMPLOYMENTS);
		assertThat(figures(QUARTER + "&codes=HS").get("HS").value()).isEqualTo("9");
	}

	@Test
	void promotionsOfPeopleInFrontlineJobsAreAdvancement() {
		load(Kind.ROSTER);
		String asked = QUARTER + "&codes=H12";
		assertThat(figures(asked).get("H12").status()).isEqualTo("no-data");
		ImportView changes = load(Kind.JOB_CHANGES);
		// until somebody says which jobs are frontline jobs: everybody at the start
		assertFigure(figures(asked).get("H12"), "0", "0", null,
				Map.of("no-definition", "20", "contingent", "1", "volunteer", "1"));
		define("frontline-jobs", "{\"validFrom\": \"2024-07-01\", \"jobs\": [\"EVS aide\", \"Food Service\"]}");
		assertFigure(figures(asked).get("H12"), "2", "8", "0.25", Map.of("contingent", "1"));
		Map<String, Figure> months = figures(asked + "&breakdown=month");
		assertFigure(months.get("H12 2025-01"), "1", "8", "0.125", Map.of("contingent", "1"));
		assertFigure(months.get("H12 2025-02"), "0", "8", "0", Map.of("contingent", "1"));
		assertFigure(months.get("H12 2025-03"), "2", "8", "0.25", Map.of());
		this.cast.as(this.administrator, () -> this.imports.withdraw(changes.id(), "Wrong year"));
		assertThat(figures(asked).get("H12").status()).isEqualTo("no-data");
	}

	@Test
	void applicationsEndInHires() {
		define("pathway-sources", "{\"validFrom\": \"2024-07-01\", \"sources\": [\"job fair\"]}");
		ImportView applications = load(Kind.APPLICATIONS);
		assertThat(change(applications, "H15", "2025").after()).isEqualTo("0.5");
		Map<String, Figure> pools = figures(QUARTER + "&codes=H15&breakdown=pool");
		assertFigure(pools.get("H15"), "2", "5", "0.4", Map.of());
		assertThat(pools.get("H15").known()).isEqualTo("4");
		assertThat(pools.get("H15").high()).isEqualTo("0.6");
		assertFigure(pools.get("H15 pipeline"), "1", "2", "0.5", Map.of());
		assertFigure(pools.get("H15 general"), "1", "2", "0.5", Map.of());
		assertFigure(pools.get("H15 unknown"), "0", "1", "0", Map.of());
		assertFigure(figures(QUARTER + "&codes=H15&breakdown=job-family").get("H15 EVS"), "1", "2", "0.5", Map.of());
		this.cast.as(this.administrator, () -> this.imports.withdraw(applications.id(), "Wrong year"));
		assertThat(figures(QUARTER + "&codes=H15").get("H15").status()).isEqualTo("no-data");
	}

	private static Change change(ImportView view, String code, String year) {
		return Objects.requireNonNull(view.impact())
			.stream()
			.filter((change) -> change.code().equals(code) && change.to().toString().startsWith(year))
			.findFirst()
			.orElseThrow();
	}

	private static void assertFigure(@Nullable Figure figure, @Nullable String numerator, @Nullable String denominator,
			@Nullable String value, Map<String, String> excluded) {
		assertThat(figure).isNotNull();
		Figure found = Objects.requireNonNull(figure);
		assertThat(found.numerator()).as(found.key() + " numerator").isEqualTo(numerator);
		assertThat(found.denominator()).as(found.key() + " denominator").isEqualTo(denominator);
		assertThat(found.value()).as(found.key() + " value").isEqualTo(value);
		assertThat(new HashMap<>(found.excluded())).as(found.key() + " excluded").isEqualTo(excluded);
	}

	private ImportView load(Kind kind) {
		return this.programs.load(this.administrator, kind, null, file(kind));
	}

	private static byte[] file(Kind kind) {
		try (InputStream in = LeavingFiguresIntegrationTests.class
			.getResourceAsStream("/golden/leaving/" + kind.code() + ".csv")) {
			return Objects.requireNonNull(in).readAllBytes();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private void define(String name, String json) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, this.administrator, "PUT", "definitions/" + name,
				json);
		assertThat(answer.statusCode()).as(text(answer)).isBetween(200, 299);
	}

	private Map<String, Figure> figures(String path) {
		Programs.await(() -> text(call(path)).contains("\"stale\":false"));
		return GoldenCase.figures(call(path).body());
	}

	private HttpResponse<byte[]> call(String path) {
		return this.programs.call(this.port, this.administrator, "GET", path, null);
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

}
