package org.holdfast.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ledger without numbers is known by what it says, not by what was typed beside it.
 */
class ContentIdentityTests {

	private static final String LEDGER = """
			transaction_date,vendor_name,amount,department
			2026-03-01,Acme,1.00,ICU
			2026-03-01,Acme,1.00,ICU
			2026-03-02,Acme,2.00,
			""";

	@Test
	void whatIsTypedForAllRowsIsNoPartOfIt() {
		List<String> plain = identities(LEDGER, Map.of());
		assertThat(plain).hasSize(3).doesNotHaveDuplicates();
		assertThat(identities(LEDGER, Map.of("site", "Main", "category", "Supplies"))).isEqualTo(plain);
		assertThat(identities(LEDGER, Map.of("site", "East"))).isEqualTo(plain);
	}

	@Test
	void whatIsTypedChangesTheRow() {
		assertThat(typed(Map.of("site", "Main"))).isNotEqualTo(typed(Map.of("site", "East")));
	}

	@Test
	void whatTheFileSaysIsPartOfIt() {
		assertThat(identities(LEDGER.replace("ICU", "Lab"), Map.of()).getFirst())
			.isNotEqualTo(identities(LEDGER, Map.of()).getFirst());
	}

	@ParameterizedTest
	@CsvSource({ "vendor_zip,2139", "vendor_zip,02139-4307", "vendor_zip,021394307", "certifications,WBE; MBE",
			"certifications,mbe;wbe;MBE", "paid_on,4/25/2026", "paid_on,25-Apr-2026", "paid_on,46137",
			"received_on,2026/04/26 00:00:00+00", "construction,Y", "construction,TRUE", "description,  Mops " })
	void aLineIsComparedByWhatIsReadOfItHoweverItIsWritten(String field, String written) {
		assertThat(contents(Map.of(field, written))).isEqualTo(contents(Map.of()));
	}

	@ParameterizedTest
	@CsvSource({ "vendor_zip,02138", "vendor_zip,''", "vendor_zip,K1A 0B1", "vendor_zip,09012", "certifications,MBE",
			"certifications,''", "paid_on,2026-04-26", "paid_on,''", "received_on,''", "received_on,2026-04-25",
			"construction,no", "construction,''", "description,Brooms", "gl_account,6101", "po_number,P2" })
	void whatReallyDiffersChangesTheLine(String field, String written) {
		assertThat(contents(Map.of(field, written))).isNotEqualTo(contents(Map.of()));
	}

	@Test
	void whatIsNotThereIsBlank() {
		List<String> fields = List.of("transaction_id,transaction_date,vendor_id,amount", "T1,2026-03-01,V1,1.00");
		String more = ",vendor_zip,certifications,paid_on,received_on,construction";
		assertThat(written(fields.getFirst() + more + "\n" + fields.getLast() + ",,,,,\n"))
			.isEqualTo(written(String.join("\n", fields) + "\n"));
	}

	@Test
	void partiesWithManyPlacesAreKeptApart() {
		StringBuilder file = new StringBuilder("transaction_id,transaction_date,vendor_id,amount,vendor_zip\n");
		IntStream.range(0, 200)
			.forEach((at) -> file.append("T%d,2026-03-01,V1,1.00,%05d\n".formatted(at, 2100 + at / 2)));
		List<String> contents = written(file.toString());
		assertThat(new HashSet<>(contents)).hasSize(100);
		assertThat(contents.get(198)).isEqualTo(contents.get(199));
	}

	/** A line with one cell written otherwise. */
	private static List<String> contents(Map<String, String> otherwise) {
		Map<String, String> line = new LinkedHashMap<>();
		line.put("transaction_id", "T1");
		line.put("transaction_date", "2026-03-01");
		line.put("vendor_id", "V1");
		line.put("vendor_name", "Acme");
		line.put("vendor_zip", "02139");
		line.put("amount", "10.00");
		line.put("gl_account", "6100");
		line.put("po_number", "P1");
		line.put("certifications", "MBE;WBE");
		line.put("description", "Mops");
		line.put("paid_on", "2026-04-25");
		line.put("received_on", "2026-04-26");
		line.put("construction", "yes");
		line.putAll(otherwise);
		return written(String.join(",", line.keySet()) + "\n" + String.join(",", line.values()) + "\n");
	}

	private static List<String> written(String file) {
		JudgedFile judged = judged(file, Map.of());
		assertThat(judged.fates().values()).isNotEmpty().containsOnly("+");
		return judged.accepted().values().stream().map((row) -> row.get("content")).toList();
	}

	private static List<String> identities(String file, Map<String, String> constants) {
		return judged(file, constants).accepted().values().stream().map((row) -> row.get("identity")).toList();
	}

	private static List<String> typed(Map<String, String> constants) {
		return judged(LEDGER, constants).accepted().values().stream().map((row) -> row.get("content")).toList();
	}

	private static JudgedFile judged(String file, Map<String, String> constants) {
		return JudgedFile.of(Kind.PURCHASES, file.getBytes(StandardCharsets.UTF_8),
				new Mapping(null, constants, null, null), null);
	}

}
