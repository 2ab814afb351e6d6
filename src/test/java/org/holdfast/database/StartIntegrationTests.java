package org.holdfast.database;

import javax.sql.DataSource;

import org.holdfast.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the whole application starts on the tests' database, as the role that serves
 * requests.
 */
@IntegrationTest
class StartIntegrationTests {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private HoldfastSettings settings;

	@Test
	void startsInProductionModeOnTheSharedDatabase() {
		assertThat(this.settings.demo()).isFalse();
		assertThat(new JdbcTemplate(this.dataSource).queryForObject("SELECT current_user", String.class))
			.isEqualTo(TestDatabase.shared().roles().app().user());
	}

}
