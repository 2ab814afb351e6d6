package org.holdfast.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

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
		assertThat(contents(Map.of("site", "Main"))).isNotEqualTo(contents(Map.of("site", "East")));
	}

	@Test
	void whatTheFileSaysIsPartOfIt() {
		assertThat(identities(LEDGER.replace("ICU", "Lab"), Map.of()).getFirst())
			.isNotEqualTo(identities(LEDGER, Map.of()).getFirst());
	}

	private static List<String> identities(String file, Map<String, String> constants) {
		return judged(file, constants).accepted().values().stream().map((row) -> row.get("identity")).toList();
	}

	private static List<String> contents(Map<String, String> constants) {
		return judged(LEDGER, constants).accepted().values().stream().map((row) -> row.get("content")).toList();
	}

	private static JudgedFile judged(String file, Map<String, String> constants) {
		return JudgedFile.of(Kind.PURCHASES, file.getBytes(StandardCharsets.UTF_8),
				new Mapping(null, constants, null, null), null);
	}

}
