package org.holdfast.database;

import java.util.HashMap;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Hands a database on a server of its own to an application context: no other context
 * takes its jobs, and the server may be killed.
 */
public class JobsDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The one database for tests of jobs.
	 * @return the database
	 */
	public static TestDatabase database() {
		return Holder.DATABASE;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("database for jobs", new HashMap<>(database().forContext().properties())));
	}

	/**
	 * Makes the database when it is first asked for.
	 */
	private static final class Holder {

		static final TestDatabase DATABASE = TestDatabase.toBeKilled();

	}

}
