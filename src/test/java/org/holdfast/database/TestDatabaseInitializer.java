package org.holdfast.database;

import java.util.HashMap;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * Hands the tests' database to an application context: name it among the initializers of
 * a test that is not an {@link org.holdfast.IntegrationTest}. Before anything else,
 * because the web server's filters ask for the database as soon as they are made.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestDatabase database = TestDatabase.shared().forContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("tests' database", new HashMap<>(database.properties())));
	}

}
