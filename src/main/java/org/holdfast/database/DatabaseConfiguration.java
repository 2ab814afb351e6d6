package org.holdfast.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGProperty;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Starts or reaches the PostgreSQL server and gives each role its data source; the server
 * stops after the pools that use it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HoldfastSettings.class)
class DatabaseConfiguration {

	@Bean
	DatabaseServer databaseServer(HoldfastSettings settings) {
		return (settings.database().url() != null) ? GivenServer.reach(settings.database())
				: EmbeddedServer.start(settings.data());
	}

	@Bean
	@Primary
	HikariDataSource dataSource(DatabaseServer server, HoldfastSettings settings) {
		// the socket's time-out is beyond the role's statement_timeout: only for a server
		// gone silent
		DataSource app = Postgres.dataSource(server.url(), server.roles().app(), Map.of(PGProperty.CONNECT_TIMEOUT, "2",
				PGProperty.SOCKET_TIMEOUT, "600", PGProperty.REWRITE_BATCHED_INSERTS, "true"));
		HikariConfig pool = pool(app, "app", settings.database().poolSize());
		pool.setMinimumIdle(Math.min(2, settings.database().poolSize()));
		return new HikariDataSource(pool);
	}

	@Bean(defaultCandidate = false)
	@LoaderDataSource
	HikariDataSource loaderDataSource(DatabaseServer server) {
		HikariConfig pool = pool(Postgres.dataSource(server.url(), server.roles().loader()), "loader", 4);
		pool.setMinimumIdle(0);
		pool.setIdleTimeout(60_000);
		pool.setConnectionTimeout(30_000);
		pool.setAutoCommit(false);
		return new HikariDataSource(pool);
	}

	@Bean(defaultCandidate = false)
	@OwnerDataSource
	@FlywayDataSource
	DataSource ownerDataSource(DatabaseServer server) {
		return Postgres.dataSource(server.url(), server.roles().owner());
	}

	@Bean
	FlywayConfigurationCustomizer roleNames(DatabaseServer server) {
		return (flyway) -> flyway.placeholders(server.roles().placeholders());
	}

	@Bean
	MasterKey masterKey(HoldfastSettings settings) throws IOException {
		String given = settings.masterKey();
		return new MasterKey((given != null) ? given : keptKey(settings.data()));
	}

	private static HikariConfig pool(DataSource source, String name, int size) {
		HikariConfig pool = new HikariConfig();
		pool.setPoolName(name);
		pool.setDataSource(source);
		pool.setMaximumPoolSize(size);
		pool.setConnectionTimeout(2000);
		pool.setValidationTimeout(1000);
		pool.setInitializationFailTimeout(-1);
		return pool;
	}

	// only in demo mode: StartChecks asks for one in production
	private static String keptKey(Path data) throws IOException {
		OwnerOnly.createFolder(data);
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return OwnerOnly.writeOnce(data.resolve("master.key"), Base64.getEncoder().encodeToString(random));
	}

}
