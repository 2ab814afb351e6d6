package org.holdfast.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.postgresql.Driver;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Looks at the settings before anything starts, so that a mistake in them ends the start
 * at once and with a sentence.
 */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int SHORTEST_KEY = 16;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		HoldfastSettings settings = Binder.get(environment).bindOrCreate("holdfast", HoldfastSettings.class);
		requireLoopbackInDemo(settings, environment);
		requireMasterKey(settings);
		requireTemporaryFolder();
		requireWritableData(settings.data());
		requireDatabase(settings.database());
	}

	private static void requireLoopbackInDemo(HoldfastSettings settings, Environment environment) {
		if (!settings.demo()) {
			return;
		}
		for (String property : List.of("server.address", "management.server.address")) {
			String address = environment.getProperty(property);
			if (StringUtils.hasText(address) && !isLoopback(address)) {
				throw new StartRefused(
						"Demo mode serves only this machine, but the address to listen on is " + address + ".",
						"Remove " + property + ", or set HOLDFAST_MODE=production and HOLDFAST_MASTER_KEY.");
			}
		}
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private static void requireMasterKey(HoldfastSettings settings) {
		String key = settings.masterKey();
		if (key == null && !settings.demo()) {
			throw new StartRefused("Production mode needs HOLDFAST_MASTER_KEY, the secret all keys are derived from.",
					"Make one (for example with: openssl rand -base64 32), keep it safe and set it at every start.");
		}
		if (key != null && key.length() < SHORTEST_KEY) {
			throw new StartRefused("HOLDFAST_MASTER_KEY has fewer than " + SHORTEST_KEY + " characters.",
					"Make a longer one, for example with: openssl rand -base64 32");
		}
	}

	private static void requireDatabase(DatabaseSettings database) {
		if (database.url() == null) {
			return;
		}
		// parsed, never shown: an address may hold a password
		Properties parts = Driver.parseURL(database.url(), null);
		if (parts == null) {
			throw new StartRefused("HOLDFAST_DATABASE_URL is not the address of a PostgreSQL database.",
					"Write it as jdbc:postgresql://host:5432/holdfast");
		}
		if (parts.containsKey("user") || parts.containsKey("password")) {
			throw new StartRefused("HOLDFAST_DATABASE_URL holds a user or a password, which logs would show.",
					"Leave them out of it; the roles have HOLDFAST_DATABASE_OWNER_USER, _OWNER_PASSWORD and so on.");
		}
		List<String> missing = new ArrayList<>();
		if (database.ownerPassword() == null) {
			missing.add("HOLDFAST_DATABASE_OWNER_PASSWORD");
		}
		if (database.appPassword() == null) {
			missing.add("HOLDFAST_DATABASE_APP_PASSWORD");
		}
		if (!missing.isEmpty()) {
			throw new StartRefused(
					"HOLDFAST_DATABASE_URL is set, but " + String.join(" and ", missing)
							+ ((missing.size() > 1) ? " are not." : " is not."),
					"Give the passwords of the roles that db/roles.sql made.");
		}
		GivenServer.reach(database);
	}

	private static void requireTemporaryFolder() {
		String folder = System.getProperty("java.io.tmpdir");
		try {
			Files.delete(Files.createTempFile(Path.of(folder), "holdfast", null));
		}
		catch (IOException ex) {
			throw new StartRefused("The temporary folder " + folder + " is missing or cannot be written to.",
					"Make it writable, or name another with the Java option -Djava.io.tmpdir=...", ex);
		}
	}

	private static void requireWritableData(Path data) {
		Path existing = data;
		while (existing != null && Files.notExists(existing)) {
			existing = existing.getParent();
		}
		if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
			throw new StartRefused("The data folder " + data + " cannot be written to.",
					"Make it writable for the account Holdfast runs under, or name another with HOLDFAST_DATA.");
		}
	}

}
