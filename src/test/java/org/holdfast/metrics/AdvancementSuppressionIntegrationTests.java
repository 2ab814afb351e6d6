package org.holdfast.metrics;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.database.TestDatabase;
import org.holdfast.golden.GoldenCase;
import org.holdfast.golden.GoldenCase.Figure;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks a hidden headcount of a job family with the denominator of advancement, which
 * is a sum of such headcounts.
 */
@IntegrationTest
class AdvancementSuppressionIntegrationTests {

	private static final String MARCH = "indicators?from=2025-03-01&to=2025-03-31&codes=";

	private static final String FEBRUARY = "indicators?from=2025-02-01&to=2025-02-28&codes=";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Test
	void aSmallFamilyCannotBeSubtractedFromTheFrontline() {
		Hospital hospital = hospital(5);
		Map<String, Figure> families = read(hospital.executive(), FEBRUARY + "HC&breakdown=job-family");
		assertThat(value(families, "HC Aides")).isNull();
		String other = Stream.of("Kitchen", "Nursing", "Office")
			.filter((family) -> value(families, "HC " + family) != null)
			.findFirst()
			.orElseThrow();
		frontline(hospital, other);
		Figure exact = Objects.requireNonNull(read(hospital.administrator(), MARCH + "H12").get("H12"));
		// the attack: what is below advancement, less the family that is shown
		assertThat(new BigDecimal(Objects.requireNonNull(exact.denominator()))
			.subtract(new BigDecimal(Objects.requireNonNull(value(families, "HC " + other)))))
			.isEqualByComparingTo("5");
		assertThat(exact.numerator()).isEqualTo("20");
		Figure shown = Objects.requireNonNull(read(hospital.executive(), MARCH + "H12").get("H12"));
		assertThat(shown.status()).isEqualTo("suppressed");
		assertThat(shown.denominator()).isNull();
		assertThat(shown.numerator()).isNull();
		assertThat(shown.value()).isNull();
		assertThat(text(hospital.executive(), "passports/" + passport(hospital.executive(), MARCH + "H12")))
			.contains("\"denominator\":null")
			.contains("\"suppression\":\"protects-another\"");
	}

	@Test
	void whereNoFamilyIsHiddenAdvancementIsRead() {
		Hospital hospital = hospital(15);
		frontline(hospital, "Kitchen");
		assertThat(value(read(hospital.executive(), FEBRUARY + "HC&breakdown=job-family"), "HC Aides")).isEqualTo("15");
		Figure shown = Objects.requireNonNull(read(hospital.executive(), MARCH + "H12").get("H12"));
		assertThat(shown.denominator()).isEqualTo("55");
		assertThat(shown.numerator()).isEqualTo("20");
	}

	@Test
	void advancementIsDecidedAnewWithTheRosterAlone() throws SQLException {
		Hospital hospital = hospital(15);
		frontline(hospital, "Kitchen");
		assertThat(advancement(hospital).denominator()).isEqualTo("55");
		// as if a headcount had been hidden when it was last decided
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				PreparedStatement hide = connection.prepareStatement(
						"UPDATE figure SET visibility = 'HIDDEN_TO_PROTECT' WHERE institution_id = ? AND code = 'H12'")) {
			hide.setObject(1, hospital.institution());
			assertThat(hide.executeUpdate()).isPositive();
		}
		assertThat(advancement(hospital).denominator()).isNull();
		define(hospital, "living-wages/elm", """
				{"county": "Elm", "familyType": "1 adult, 0 children", "year": 2024, "hourly": "18.75",
				"source": "a test", "inUse": true}""");
		read(hospital.executive(), FEBRUARY + "HC");
		assertThat(advancement(hospital).denominator()).isEqualTo("55");
	}

	private Hospital hospital(int aides) {
		UUID institution = this.cast.institution();
		Hospital hospital = new Hospital(institution, this.cast.member(institution, Role.ADMINISTRATOR),
				this.cast.member(institution, Role.EXECUTIVE));
		StringBuilder roster = new StringBuilder("as_of,employee_id,home_zip,job_title,job_family,pay,pay_basis\n");
		people(roster, "A", aides, "Aides");
		people(roster, "K", 40, "Kitchen");
		people(roster, "N", 60, "Nursing");
		people(roster, "O", 80, "Office");
		load(hospital, Kind.ROSTER, roster);
		StringBuilder changes = new StringBuilder("employee_id,effective_date,change_type\n");
		for (int person = 0; person < 20; person++) {
			for (String letter : List.of("K", "N", "O")) {
				changes.append(letter).append(person).append(",2025-03-10,promotion\n");
			}
		}
		load(hospital, Kind.JOB_CHANGES, changes);
		return hospital;
	}

	private void frontline(Hospital hospital, String other) {
		define(hospital, "frontline-jobs", "{\"validFrom\": \"2024-07-01\", \"jobs\": [\"Aides\", \"" + other + "\"]}");
	}

	private void define(Hospital hospital, String what, String how) {
		assertThat(
				this.programs.call(this.port, hospital.administrator(), "PUT", "definitions/" + what, how).statusCode())
			.isEqualTo(200);
	}

	private Figure advancement(Hospital hospital) {
		return Objects.requireNonNull(read(hospital.executive(), MARCH + "H12").get("H12"));
	}

	private static void people(StringBuilder roster, String letter, int count, String family) {
		for (int person = 0; person < count; person++) {
			roster.append("2025-02-20,%s%d,06511,Worker,%s,,\n".formatted(letter, person, family));
		}
	}

	private void load(Hospital hospital, Kind kind, StringBuilder rows) {
		this.programs.load(hospital.administrator(), kind, null, rows.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String value(Map<String, Figure> figures, String key) {
		return Objects.requireNonNull(figures.get(key), key).value();
	}

	private String passport(Actor reader, String path) {
		return text(reader, path).replaceAll("(?s).*\"passport\":\"(HF-[0-9A-Z-]+)\".*", "$1");
	}

	private Map<String, Figure> read(Actor reader, String path) {
		Programs.await(() -> text(reader, path).contains("\"stale\":false"));
		return GoldenCase.figures(text(reader, path).getBytes(StandardCharsets.UTF_8));
	}

	private String text(Actor reader, String path) {
		return new String(this.programs.call(this.port, reader, "GET", path, null).body(), StandardCharsets.UTF_8);
	}

	/**
	 * The readers of an institution.
	 *
	 * @param institution its id
	 * @param administrator sees exact numbers
	 * @param executive does not
	 */
	private record Hospital(UUID institution, Actor administrator, Actor executive) {

	}

}
