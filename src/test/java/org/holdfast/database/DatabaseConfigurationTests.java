package org.holdfast.database;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each part of the application gets the data source of its own role.
 */
@Tag("integration")
class DatabaseConfigurationTests {

	private final TestDatabase database = TestDatabase.shared();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(DatabaseConfiguration.class, Users.class)
		.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
		.withPropertyValues("holdfast.mode=production", "holdfast.master-key=0123456789abcdef")
		.withPropertyValues(this.database.properties()
			.entrySet()
			.stream()
			.map((property) -> property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));

	@Test
	void eachSignsInAsItsRole() {
		this.context.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(user(context.getBean(DataSource.class))).isEqualTo(this.database.roles().app().user());
			assertThat(user(context.getBean("loaded", DataSource.class)))
				.isEqualTo(this.database.roles().loader().user());
			assertThat(user(context.getBean("owned", DataSource.class)))
				.isEqualTo(this.database.roles().owner().user());
			assertThat(user(context.getBean(Flyway.class).getConfiguration().getDataSource()))
				.isEqualTo(this.database.roles().owner().user());
		});
	}

	@Test
	void migrationsKnowTheRoles() {
		this.context.run((context) -> assertThat(context.getBean(Flyway.class).getConfiguration().getPlaceholders())
			.containsEntry("app", this.database.roles().app().user())
			.containsEntry("loader", this.database.roles().loader().user())
			.containsEntry("crossing", this.database.roles().crossing())
			.containsEntry("backup", this.database.roles().backup()));
	}

	@Test
	void requestsGiveUpSoonAndLoadsDoNot() {
		this.context.run((context) -> {
			HikariDataSource app = context.getBean(HikariDataSource.class);
			assertThat(app.getConnectionTimeout()).isEqualTo(2000);
			assertThat(setting(app, "statement_timeout")).isEqualTo("2min");
			assertThat(setting(app, "search_path")).isEqualTo("public");
			assertThat(setting(context.getBean("loaded", DataSource.class), "statement_timeout")).isEqualTo("0");
		});
	}

	private static String user(DataSource source) {
		return new JdbcTemplate(source).queryForObject("SELECT current_user", String.class);
	}

	private static String setting(DataSource source, String name) {
		return new JdbcTemplate(source).queryForObject("SELECT current_setting(?)", String.class, name);
	}

	/**
	 * Asks for the data sources as other modules would.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Users {

		@Bean(defaultCandidate = false)
		@Qualifier("loaded")
		DataSource loaded(@LoaderDataSource DataSource source) {
			return source;
		}

		@Bean(defaultCandidate = false)
		@Qualifier("owned")
		DataSource owned(@OwnerDataSource DataSource source) {
			return source;
		}

	}

}
