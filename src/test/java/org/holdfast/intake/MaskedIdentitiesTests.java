package org.holdfast.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Social Security numbers where a row says who or what it is about: none is stored, and
 * two of them never become one.
 */
class MaskedIdentitiesTests {

	private static final String ONE = "219-09-9999";

	private static final String OTHER = "219-09-8888";

	@Test
	void employeesAreRefusedFarBelowTheFirstRows() {
		StringBuilder file = new StringBuilder("as_of,employee_id,home_zip,job_title,pay,pay_basis\n");
		IntStream.range(0, 300)
			.forEach((at) -> file.append("2026-03-31,E").append(at).append(",44103,Clerk,20,hourly\n"));
		file.append("2026-03-31,").append(ONE).append(",44103,Clerk,20,hourly\n");
		file.append("2026-03-31,219 09 8888,44103,Clerk,20,hourly\n");
		file.append("2026-03-31,Nurse 219-09-7777,44103,Clerk,20,hourly\n");
		JudgedFile judged = judged(Kind.ROSTER, file.toString());
		assertThat(judged.accepted()).hasSize(300);
		assertThat(judged.fates()).containsEntry(302, "- employee-number-personal employee_id")
			.containsEntry(303, "- employee-number-personal employee_id")
			.containsEntry(304, "- employee-number-personal employee_id");
	}

	@Test
	void vendorsOfALedgerStayTwo() {
		JudgedFile judged = judged(Kind.PURCHASES, """
				transaction_id,transaction_date,vendor_id,vendor_name,amount
				T1,2026-03-01,%1$s,Ann Lee,1.00
				T2,2026-03-01,%2$s,Ann Lee,1.00
				T3,2026-03-02,%1$s,Ann Lee,1.00
				T4,2026-03-02,,Lee %1$s,1.00
				T5,2026-03-02,,Lee %2$s,1.00
				""".formatted(ONE, OTHER));
		assertThat(value(judged, 2, "vendor_id")).startsWith("***-**-**** ")
			.isNotEqualTo(value(judged, 3, "vendor_id"));
		assertThat(value(judged, 4, "vendor_id")).isEqualTo(value(judged, 2, "vendor_id"));
		assertThat(value(judged, 5, "name_key")).isNotEqualTo(value(judged, 6, "name_key"));
		neverInClear(judged);
	}

	@Test
	void vendorsOfAMasterStayTwoAndMeetThoseOfTheLedger() {
		JudgedFile judged = judged(Kind.VENDORS, """
				vendor_id,vendor_name,parent_vendor_id
				%1$s,Ann Lee,
				%2$s,Bo Lee,%1$s
				""".formatted(ONE, OTHER));
		JudgedFile ledger = judged(Kind.PURCHASES, """
				transaction_id,transaction_date,vendor_id,amount
				T1,2026-03-01,%s,1.00
				""".formatted(ONE));
		assertThat(judged.fates()).isEqualTo(Map.of(2, "+", 3, "+"));
		assertThat(value(judged, 2, "vendor_id")).isNotEqualTo(value(judged, 3, "vendor_id"))
			.isEqualTo(value(judged, 3, "parent_vendor_id"))
			.isEqualTo(value(ledger, 2, "vendor_id"));
		neverInClear(judged);
	}

	@Test
	void applicationsStayTwo() {
		JudgedFile judged = judged(Kind.APPLICATIONS, """
				application_id,applied_on,job_title
				%s,2026-03-01,Clerk
				%s,2026-03-01,Clerk
				""".formatted(ONE, OTHER));
		assertThat(judged.fates()).isEqualTo(Map.of(2, "+", 3, "+"));
		assertThat(value(judged, 2, "identity")).isNotEqualTo(value(judged, 3, "identity"));
		assertThat(value(judged, 2, "application_id")).isNotEqualTo(value(judged, 3, "application_id"));
		neverInClear(judged);
	}

	private static JudgedFile judged(Kind kind, String file) {
		return JudgedFile.of(kind, file.getBytes(StandardCharsets.UTF_8), Mapping.EMPTY, null);
	}

	private static String value(JudgedFile judged, int row, String column) {
		return judged.accepted().get(row).get(column);
	}

	private static void neverInClear(JudgedFile judged) {
		for (String number : List.of(ONE, OTHER)) {
			assertThat(judged.accepted().toString()).doesNotContain(number).doesNotContain(number.replace("-", " "));
			assertThat(judged.problems().toString()).doesNotContain(number);
		}
	}

}
