package org.holdfast.golden;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.database.TestDatabase;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hospital of ordinary size goes through the whole application: every figure is the one
 * that SQL of our own finds in the same files, and a suppressed reader is left something
 * to read.
 */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedFiguresIntegrationTests {

	private static final List<YearMonth> YEARS = List.of(YearMonth.of(2024, 7), YearMonth.of(2025, 7));

	private static final List<String> BREAKDOWNS = List.of("site", "job-family", "pool", "category", "geography-set");

	private static final Set<String> SPENDING = Set.of("P1", "P2", "SP", "SA");

	/** Computed by hand elsewhere: docs/domain/leaving-case.md. */
	private static final Set<String> LEAVING = Set.of("H10");

	private static final BigDecimal THRESHOLD = new BigDecimal(11);

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	private Path directory;

	private Actor administrator;

	private Actor executive;

	@BeforeAll
	void load(@TempDir Path files) throws Exception {
		this.directory = files;
		GeneratedInstitution.of(2026).writeTo(this.directory);
		UUID institution = this.cast.institution();
		this.administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		this.executive = this.cast.member(institution, Role.EXECUTIVE);
		for (GoldenCase.Definition definition : GoldenCase
			.definitions(Files.readAllBytes(this.directory.resolve("definitions.json")))) {
			HttpResponse<byte[]> answer = this.programs.call(this.port, this.administrator, "PUT",
					path(definition.path()), definition.body());
			assertThat(answer.statusCode()).as(definition.path() + text(answer)).isBetween(200, 299);
		}
		for (String kind : GoldenCase.KINDS) {
			this.programs.load(this.administrator, Kind.of(kind).orElseThrow(), null,
					Files.readAllBytes(this.directory.resolve(kind + ".csv")));
		}
		Programs.await(() -> text(this.programs.call(this.port, this.administrator, "GET",
				"indicators?from=2024-07-01&to=2025-06-30", null))
			.contains("\"stale\":false"));
	}

	@Test
	void everyFigureIsTheOneSqlOfOurOwnFinds() throws Exception {
		Comparison comparison = new Comparison();
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				IndependentSql sql = IndependentSql.load(connection, this.directory)) {
			for (YearMonth year : YEARS) {
				compare(sql, year, 12, true, comparison);
				IntStream.range(0, 4).forEach((quarter) -> comparison.later(year.plusMonths(3L * quarter), 3));
				IntStream.range(0, 12).forEach((month) -> comparison.later(year.plusMonths(month), 1));
			}
			for (Span span : comparison.spans) {
				boolean apart = Set.of(YearMonth.of(2024, 10), YearMonth.of(2025, 10), YearMonth.of(2026, 6))
					.contains(span.first());
				compare(sql, span.first(), span.months(), apart, comparison);
			}
			compare(sql, YearMonth.of(2024, 9), 14, true, comparison);
		}
		assertThat(comparison.wrong).isEmpty();
		assertThat(comparison.compared).isGreaterThan(2_000);
	}

	@Test
	void aSuppressedReaderReadsTheTotalsOfEachYear() {
		Visitor visitor = new Visitor(this.port).signIn(this.executive);
		for (YearMonth year : YEARS) {
			LocalDate to = year.plusMonths(11).atEndOfMonth();
			Map<String, GoldenCase.Figure> figures = figures(this.executive, year.atDay(1), to, null);
			visitor.open("/dashboard?year=FY" + to.getYear());
			assertThat(visitor.status()).isEqualTo(200);
			for (String code : List.of("H1", "H2", "H4", "H5", "H6", "H7", "H8", "H13", "P1", "P2")) {
				GoldenCase.Figure figure = Objects.requireNonNull(figures.get(code));
				if (code.equals("H8") && year.equals(YEARS.getLast())) {
					// nobody hired in the last year can have stayed a year yet
					assertThat(figure.status()).isEqualTo("no-data");
					continue;
				}
				assertThat(figure.value()).as(code + " until " + to).isNotNull();
				assertThat(visitor.page().select("#figure-" + code + " .figure-value").text()).as(code + " on the page")
					.containsPattern("\\d")
					.doesNotContain("Hidden");
			}
		}
	}

	@Test
	void aSuppressedReaderReadsNoFewPeople() {
		Set<String> mixed = new HashSet<>();
		List<String> wrong = new ArrayList<>();
		for (YearMonth year : YEARS) {
			LocalDate to = year.plusMonths(11).atEndOfMonth();
			for (String breakdown : List.of("site", "job-family", "pool", "geography-set", "month", "fiscal-quarter")) {
				List<GoldenCase.Figure> people = figures(this.executive, year.atDay(1), to, breakdown).values()
					.stream()
					.filter((figure) -> !SPENDING.contains(figure.code()))
					.toList();
				people.stream()
					.filter(GeneratedFiguresIntegrationTests::tellsOfFew)
					.forEach((figure) -> wrong.add(breakdown + " until " + to + ": " + figure));
				boolean readable = people.stream()
					.anyMatch((figure) -> figure.group() != null && figure.value() != null);
				if (readable && people.stream().anyMatch((figure) -> figure.status().equals("suppressed"))) {
					mixed.add(breakdown);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(mixed).contains("site", "job-family", "month");
	}

	private static boolean tellsOfFew(GoldenCase.Figure figure) {
		List<@Nullable BigDecimal> counts = new ArrayList<>();
		counts.add(number(figure.denominator()));
		counts.add(number(figure.known()));
		counts.add(number(figure.total()));
		if (!figure.code().equals("H4G")) {
			counts.add(number(figure.numerator()));
			counts.add(difference(figure.denominator(), figure.numerator()));
		}
		counts.add(difference(figure.total(), figure.known()));
		figure.excluded().values().forEach((count) -> counts.add(number(count)));
		return counts.stream()
			.anyMatch((count) -> count != null && count.signum() > 0 && count.compareTo(THRESHOLD) < 0);
	}

	private static @Nullable BigDecimal difference(@Nullable String whole, @Nullable String part) {
		return (whole == null || part == null) ? null : new BigDecimal(whole).subtract(new BigDecimal(part));
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text == null || text.isEmpty() || text.equals("null")) ? null : new BigDecimal(text);
	}

	private void compare(IndependentSql sql, YearMonth first, int months, boolean apart, Comparison comparison)
			throws Exception {
		LocalDate from = first.atDay(1);
		LocalDate to = first.plusMonths(months - 1L).atEndOfMonth();
		Map<String, GoldenCase.Figure> totals = figures(this.administrator, from, to, null);
		sql.compute(from, to)
			.forEach((code, expected) -> comparison.same(from + ".." + to + " " + code, expected, totals.get(code)));
		if (!apart) {
			return;
		}
		for (String breakdown : BREAKDOWNS) {
			Map<String, GoldenCase.Figure> found = new TreeMap<>(figures(this.administrator, from, to, breakdown));
			found.values().removeIf((figure) -> figure.group() == null || LEAVING.contains(figure.code()));
			for (String group : sql.groups(breakdown, from, to)) {
				String shown = group.isEmpty() ? "(not stated)" : group;
				sql.compute(from, to, breakdown, group).forEach((code, expected) -> {
					GoldenCase.Figure figure = found.remove(code + " " + shown);
					// a year's stay of an unknown pool is in the total only
					if (!(Set.of("H8", "H9", "H11").contains(code) && breakdown.equals("pool")
							&& shown.equals("unknown"))) {
						comparison.same(from + ".." + to + " " + breakdown + " " + code + " " + shown, expected,
								figure);
					}
				});
			}
			found.keySet()
				.forEach((key) -> comparison.wrong.add(from + ".." + to + " " + breakdown + " " + key + " unexpected"));
		}
	}

	private Map<String, GoldenCase.Figure> figures(Actor actor, LocalDate from, LocalDate to,
			@Nullable String breakdown) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, actor, "GET",
				"indicators?from=" + from + "&to=" + to + ((breakdown != null) ? "&breakdown=" + breakdown : ""), null);
		assertThat(answer.statusCode()).as(from + ".." + to + " " + breakdown + text(answer)).isEqualTo(200);
		return GoldenCase.figures(answer.body());
	}

	private static String path(String path) {
		return path.replaceFirst("^/?(api/v1/)?", "");
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	/**
	 * Consecutive months.
	 *
	 * @param first the first of them
	 * @param months how many
	 */
	private record Span(YearMonth first, int months) {

	}

	/**
	 * What was found different, and how much was compared.
	 */
	private static final class Comparison {

		private final List<Span> spans = new ArrayList<>();

		private final List<String> wrong = new ArrayList<>();

		private int compared;

		void later(YearMonth first, int months) {
			this.spans.add(new Span(first, months));
		}

		void same(String what, Expected expected, GoldenCase.@Nullable Figure found) {
			this.compared++;
			if (found == null) {
				if (!isNothing(expected)) {
					this.wrong.add(what + " is missing, expected " + expected);
				}
				return;
			}
			Map<String, String> counts = found.excluded();
			boolean same = same(expected.numerator(), found.numerator())
					&& same(expected.denominator(), found.denominator()) && same(expected.value(), found.value())
					&& same(expected.known(), found.known()) && same(expected.total(), found.total())
					&& counts.keySet().equals(expected.excluded().keySet())
					&& expected.excluded()
						.entrySet()
						.stream()
						.allMatch((reason) -> same(reason.getValue(), counts.get(reason.getKey())));
			if (!same) {
				this.wrong.add(what + "\n  expected " + expected + "\n  but got  " + found);
			}
		}

		private static boolean isNothing(Expected expected) {
			return expected.excluded().isEmpty() && isZero(expected.numerator()) && isZero(expected.denominator())
					&& isZero(expected.total());
		}

		private static boolean isZero(@Nullable BigDecimal number) {
			return number == null || number.signum() == 0;
		}

		private static boolean same(@Nullable BigDecimal expected, @Nullable String found) {
			return (expected == null || found == null) ? expected == null && found == null
					: expected.compareTo(new BigDecimal(found)) == 0;
		}

	}

}
