package org.holdfast.golden;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.holdfast.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of our own and the case computed by hand agree, and the generated institution
 * leaves a suppressed reader something.
 */
@Tag("integration")
class IndependentSqlIntegrationTests {

	private static final Set<String> GROUPS = Set.of("site", "job-family", "category", "pool");

	@TempDir
	private Path directory;

	@Test
	void agreesWithTheCaseComputedByHand() throws Exception {
		for (String kind : GoldenCase.KINDS) {
			Files.write(this.directory.resolve(kind + ".csv"), GoldenCase.file(kind));
		}
		Files.write(this.directory.resolve("definitions.json"), GoldenCase.definitionsFile());
		int compared = 0;
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				IndependentSql sql = IndependentSql.load(connection, this.directory)) {
			for (GoldenCase.Answer answer : GoldenCase.answers()) {
				for (GoldenCase.Figure figure : answer.figures()) {
					Map<String, Expected> found = found(sql, answer, figure.group());
					if (found != null) {
						assertSame(answer.uri() + " " + figure.key(), figure,
								Objects.requireNonNull(found.get(figure.code())));
						compared++;
					}
				}
			}
		}
		assertThat(compared).isGreaterThan(400);
	}

	@Test
	void agreesWithTheLeavingCaseComputedByHand() throws Exception {
		for (String kind : List.of("employments", "roster", "separations", "job-changes", "applications")) {
			try (InputStream file = getClass().getResourceAsStream("/golden/leaving/" + kind + ".csv")) {
				Files.write(this.directory.resolve(kind + ".csv"), Objects.requireNonNull(file).readAllBytes());
			}
		}
		Files.writeString(this.directory.resolve("definitions.json"),
				"""
						[{"path": "/api/v1/definitions/fiscal-year", "body": {"startMonth": 1}},
						 {"path": "/api/v1/definitions/data-as-of", "body": {"employments": "2025-03-31"}},
						 {"path": "/api/v1/definitions/frontline-jobs", "body": {"validFrom": "2024-07-01", "jobs": ["EVS aide", "Food Service"]}},
						 {"path": "/api/v1/definitions/pathway-sources", "body": {"validFrom": "2024-07-01", "sources": ["job fair"]}}]""");
		LocalDate from = LocalDate.of(2025, 1, 1);
		LocalDate to = LocalDate.of(2025, 3, 31);
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				IndependentSql sql = IndependentSql.load(connection, this.directory)) {
			Map<String, Expected> figures = sql.compute(from, to);
			assertCounts(figures.get("HS"), "9", null, "9");
			assertThat(Objects.requireNonNull(figures.get("HS")).excluded()).isEqualTo(
					Map.of("contingent", BigDecimal.ONE, "transfer", BigDecimal.TWO, "volunteer", BigDecimal.ONE));
			assertCounts(sql.compute(from, to, "site", "Harbor").get("HS"), "4", null, "4");
			assertCounts(sql.compute(from, to, "site", "Hill").get("HS"), "5", null, "5");
			assertCounts(figures.get("H10"), "9", "20", "1.825");
			assertThat(Objects.requireNonNull(figures.get("H10")).excluded())
				.isEqualTo(Objects.requireNonNull(figures.get("HS")).excluded());
			assertCounts(sql.turnover(from, to, true), "5", "20", "1.013889");
			assertThat(sql.turnover(from, to, true).known()).isEqualByComparingTo("7");
			assertThat(sql.turnover(from, to, true).total()).isEqualByComparingTo("9");
			assertCounts(sql.turnover(from, to, false), "2", "20", "0.405556");
			assertCounts(sql.compute(from, from.plusDays(30)).get("H10"), "4", "19.5", "2.415219");
			assertCounts(sql.compute(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)).get("H10"), "2", "20",
					"1.303571");
			assertThat(Objects.requireNonNull(sql.compute(to.plusDays(1), to.plusDays(30)).get("H10")).denominator())
				.isNull();
			assertCounts(figures.get("H12"), "2", "8", "0.25");
			assertCounts(figures.get("H15"), "2", "5", "0.4");
			assertThat(Objects.requireNonNull(figures.get("H15")).known()).isEqualByComparingTo("4");
			assertCounts(sql.compute(from, to, "pool", "general").get("H15"), "1", "2", "0.5");
			assertCounts(sql.compute(from, to, "pool", "unknown").get("H15"), "0", "1", "0");
			assertCounts(sql.compute(from, from.plusDays(30)).get("H12"), "1", "8", "0.125");
			assertCounts(sql.compute(LocalDate.of(2025, 3, 1), to).get("H12"), "2", "8", "0.25");
		}
	}

	private static void assertCounts(@Nullable Expected found, String numerator, @Nullable String denominator,
			String value) {
		Expected figure = Objects.requireNonNull(found);
		assertThat(figure.numerator()).isEqualByComparingTo(numerator);
		assertSame("denominator", denominator, figure.denominator());
		assertThat(figure.value()).isEqualByComparingTo(value);
	}

	@Test
	void theGeneratedInstitutionIsLargeEnoughForTheThreshold() throws Exception {
		GeneratedInstitution.of(2026).writeTo(this.directory);
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				IndependentSql sql = IndependentSql.load(connection, this.directory)) {
			Map<String, Expected> figures = sql.compute(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30));
			for (String code : Set.of("H1", "H2", "H4", "H5", "H6", "H7", "H8", "H9", "H11")) {
				Expected figure = Objects.requireNonNull(figures.get(code));
				BigDecimal numerator = Objects.requireNonNull(figure.numerator());
				BigDecimal rest = Objects.requireNonNull(figure.denominator()).subtract(numerator);
				assertThat(numerator).as(code).isGreaterThan(BigDecimal.TEN);
				assertThat(rest).as(code).isGreaterThan(BigDecimal.TEN);
			}
		}
	}

	private static @Nullable Map<String, Expected> found(IndependentSql sql, GoldenCase.Answer answer,
			@Nullable String group) throws Exception {
		LocalDate from = LocalDate.parse(answer.from());
		LocalDate to = LocalDate.parse(answer.to());
		if (group == null) {
			return sql.compute(from, to);
		}
		if ("month".equals(answer.breakdown())) {
			YearMonth month = YearMonth.parse(group);
			return sql.compute(month.atDay(1), month.atEndOfMonth());
		}
		if (answer.breakdown() != null && GROUPS.contains(answer.breakdown())) {
			return sql.compute(from, to, answer.breakdown(), group.equals("(not stated)") ? "" : group);
		}
		return null;
	}

	private static void assertSame(String what, GoldenCase.Figure wanted, Expected found) {
		assertSame(what + " numerator", wanted.numerator(), found.numerator());
		assertSame(what + " denominator", wanted.denominator(), found.denominator());
		assertSame(what + " value", wanted.value(), found.value());
		assertSame(what + " known", wanted.known(), found.known());
		assertSame(what + " total", wanted.total(), found.total());
		assertThat(found.excluded()).as(what).containsOnlyKeys(wanted.excluded().keySet());
		wanted.excluded()
			.forEach((reason, count) -> assertSame(what + " " + reason, count, found.excluded().get(reason)));
	}

	private static void assertSame(String what, @Nullable String wanted, @Nullable BigDecimal found) {
		if (wanted == null) {
			assertThat(found).as(what).isNull();
		}
		else {
			assertThat(found).as(what).isEqualByComparingTo(wanted);
		}
	}

}
