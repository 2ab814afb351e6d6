package org.holdfast.database;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests that a mistake in the settings ends the start with a sentence that holds no
 * secret.
 */
class StartChecksTests {

	@TempDir
	private Path folder;

	private final MockEnvironment environment = new MockEnvironment();

	@BeforeEach
	void useAFolderOfOurOwn() {
		this.environment.setProperty("holdfast.data", this.folder.resolve("data").toString());
	}

	@Test
	void demoNeedsNothing() {
		this.environment.setProperty("holdfast.mode", "demo");
		assertThatNoException().isThrownBy(this::check);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid" })
	void demoServesOnlyThisMachine(String address) {
		this.environment.setProperty("holdfast.mode", "demo");
		this.environment.setProperty("server.address", address);
		refused("Demo mode serves only this machine, but the address to listen on is " + address + ".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "localhost" })
	void demoServesThisMachine(String address) {
		this.environment.setProperty("holdfast.mode", "demo");
		this.environment.setProperty("server.address", address);
		assertThatNoException().isThrownBy(this::check);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void productionNeedsAMasterKey(String key) {
		this.environment.setProperty("holdfast.mode", "production");
		this.environment.setProperty("holdfast.master-key", key);
		refused("Production mode needs HOLDFAST_MASTER_KEY, the secret all keys are derived from.");
	}

	@Test
	void aShortMasterKeyIsRefusedUnshown() {
		production("too-short");
		refused("HOLDFAST_MASTER_KEY has fewer than 16 characters.");
	}

	@Test
	void productionServesAnyAddress() {
		production("0123456789abcdef");
		this.environment.setProperty("server.address", "0.0.0.0");
		assertThatNoException().isThrownBy(this::check);
	}

	@Test
	void namesThePasswordsThatAreMissing() {
		production("0123456789abcdef");
		this.environment.setProperty("holdfast.database.url", "jdbc:postgresql://localhost/holdfast");
		this.environment.setProperty("holdfast.database.owner-password", "s3cret");
		refused("HOLDFAST_DATABASE_URL is set, but HOLDFAST_DATABASE_APP_PASSWORD is not.");
	}

	@Test
	void refusesAnAddressWithAPassword() {
		production("0123456789abcdef");
		this.environment.setProperty("holdfast.database.url",
				"jdbc:postgresql://localhost/holdfast?user=a&password=s3cret");
		refused("HOLDFAST_DATABASE_URL holds a user or a password, which logs would show.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "postgresql://a:s3cret@localhost/holdfast", "jdbc:mysql://localhost/s3cret" })
	void refusesAnAddressOfSomethingElse(String url) {
		production("0123456789abcdef");
		this.environment.setProperty("holdfast.database.url", url);
		refused("HOLDFAST_DATABASE_URL is not the address of a PostgreSQL database.");
	}

	@Test
	void namesADataFolderThatCannotBe() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "not a folder");
		this.environment.setProperty("holdfast.mode", "demo");
		this.environment.setProperty("holdfast.data", file.resolve("data").toString());
		refused("The data folder " + file.resolve("data") + " cannot be written to.");
	}

	private void production(String key) {
		this.environment.setProperty("holdfast.mode", "production");
		this.environment.setProperty("holdfast.master-key", key);
	}

	private void refused(String sentence) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::check).withMessage(sentence);
	}

	private void check() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setEnvironment(this.environment);
			new StartChecks().initialize(context);
		}
	}

}
