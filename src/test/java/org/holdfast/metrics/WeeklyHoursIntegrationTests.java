package org.holdfast.metrics;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.golden.GoldenCase;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Annual pay for hours such as 33.332 (0.8333 of 40), compared with an hourly wage to the
 * cent, by hand: at 20.00 dollars a year is 52 x 33.332 x 20.00 = 34,665.28 dollars. For
 * 33.33 hours it would be 34,663.20, and both people would reach the wage.
 */
@IntegrationTest
class WeeklyHoursIntegrationTests {

	private static final String ROSTER = """
			as_of,employee_id,home_zip,job_title,worker_type,pay,pay_basis,weekly_hours,work_county
			2025-03-31,A,44103,Aide,regular,34665.28,annual,33.332,Cuyahoga
			2025-03-31,B,44103,Aide,regular,34665.27,annual,33.332,Cuyahoga
			""";

	/**
	 * An hour of A is 20.0000 dollars, of B 20.0090; between them lies 20.0045. With
	 * 33.33 hours A would have 20.0012, and between them would lie 20.0051.
	 */
	private static final String HIRES = """
			employee_id,hire_date,home_zip,job_title,worker_type,starting_pay,pay_basis,weekly_hours
			A,2025-03-03,44103,Aide,regular,34665.28,annual,33.332
			B,2025-03-03,44103,Aide,regular,20.0090,hourly,33.332
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
	}

	@Test
	void payIsComparedForTheHoursAsTheyWereGiven() {
		HttpResponse<byte[]> wage = call("PUT", "definitions/living-wages/single",
				"{\"county\": \"Cuyahoga\", \"familyType\": \"1 adult, 0 children\", \"year\": 2025, "
						+ "\"hourly\": \"20.00\", \"source\": \"by hand\", \"inUse\": true}");
		assertThat(wage.statusCode()).as(text(wage)).isBetween(200, 299);
		load(Kind.ROSTER, ROSTER);
		load(Kind.EMPLOYMENTS, HIRES);
		String march = "indicators?from=2025-03-01&to=2025-03-31&codes=H4,H4G,H13";
		Programs.await(() -> text(call("GET", march, null)).contains("\"stale\":false"));
		Map<String, GoldenCase.Figure> figures = GoldenCase.figures(call("GET", march, null).body());
		assertThat(figures.get("H4").numerator() + "/" + figures.get("H4").denominator()).isEqualTo("1/2");
		assertThat(figures.get("H4G").value()).isEqualTo("0.01");
		assertThat(figures.get("H13").value()).isEqualTo("20.00");
	}

	@Test
	void hoursThatDifferInTheFourthDecimalAreChanged() {
		load(Kind.ROSTER, ROSTER);
		assertThat(sent("33.332", "33.33200").rows().same()).isEqualTo(2);
		assertThat(sent("33.332", "33.3321").rows().changed()).isEqualTo(2);
	}

	private ImportView sent(String hours, String instead) {
		return this.programs.send(this.administrator, Kind.ROSTER, null,
				ROSTER.replace(hours, instead).getBytes(StandardCharsets.UTF_8));
	}

	private void load(Kind kind, String file) {
		this.programs.load(this.administrator, kind, null, file.getBytes(StandardCharsets.UTF_8));
	}

	private HttpResponse<byte[]> call(String method, String path, String json) {
		return this.programs.call(this.port, this.administrator, method, path, json);
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

}
