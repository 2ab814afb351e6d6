package org.holdfast.database;

import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Plain connections to PostgreSQL.
 */
final class Postgres {

	private Postgres() {
	}

	/**
	 * Makes a source of connections without a pool.
	 * @param url the JDBC address
	 * @param login the role to sign in as
	 * @return the source
	 */
	static DataSource dataSource(String url, Login login) {
		return dataSource(url, login, Map.of());
	}

	/**
	 * Makes a source of connections without a pool.
	 * @param url the JDBC address
	 * @param login the role to sign in as
	 * @param settings settings of the driver
	 * @return the source
	 */
	static DataSource dataSource(String url, Login login, Map<PGProperty, String> settings) {
		Properties properties = new Properties();
		PGProperty.USER.set(properties, login.user());
		PGProperty.PASSWORD.set(properties, login.password());
		PGProperty.CONNECT_TIMEOUT.set(properties, 5);
		PGProperty.LOGIN_TIMEOUT.set(properties, 8);
		PGProperty.TCP_KEEP_ALIVE.set(properties, true);
		PGProperty.APPLICATION_NAME.set(properties, "holdfast");
		settings.forEach((setting, value) -> setting.set(properties, value));
		return new SimpleDriverDataSource(new Driver(), url, properties);
	}

}
