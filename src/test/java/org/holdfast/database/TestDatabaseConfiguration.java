package org.holdfast.database;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Hands the tests' database to an application context: import it into a test that is not
 * an {@link org.holdfast.IntegrationTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

	@Bean
	DynamicPropertyRegistrar testDatabase() {
		TestDatabase database = TestDatabase.shared().forContext();
		return (registry) -> database.properties().forEach((name, value) -> registry.add(name, () -> value));
	}

}
