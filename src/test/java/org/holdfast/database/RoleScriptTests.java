package org.holdfast.database;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the script for psql is filled in as psql would.
 */
class RoleScriptTests {

	@Test
	void leavesOutCommandsOfPsql() {
		assertThat(RoleScript.fill("\\set owner ''\nSELECT 1;\n\\getenv owner X", Map.of())).isEqualTo("SELECT 1;");
	}

	@Test
	void quotesValues() {
		assertThat(RoleScript.fill("SET holdfast.owner = :'owner';", Map.of("owner", "o'neill")))
			.isEqualTo("SET holdfast.owner = 'o''neill';");
	}

	@Test
	void keepsVariablesApartWhoseNamesBeginAlike() {
		assertThat(RoleScript.fill(":'owner' :'owner_password'", Map.of("owner", "a", "owner_password", "b")))
			.isEqualTo("'a' 'b'");
	}

}
