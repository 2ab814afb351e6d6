package org.holdfast.database;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests which mode and address Holdfast takes when nobody says.
 */
class ModeEnvironmentPostProcessorTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void withoutADatabaseItIsADemoForThisMachine() {
		settle();
		assertThat(this.environment.getProperty("holdfast.mode")).isEqualTo("DEMO");
		assertThat(this.environment.getProperty("server.address")).isEqualTo("127.0.0.1");
	}

	@Test
	void withADatabaseItIsForReal() {
		this.environment.setProperty("holdfast.database.url", "jdbc:postgresql://localhost/holdfast");
		settle();
		assertThat(this.environment.getProperty("holdfast.mode")).isEqualTo("PRODUCTION");
		assertThat(this.environment.getProperty("server.address")).isNull();
	}

	@Test
	void whatIsSaidHolds() {
		this.environment.setProperty("holdfast.mode", "Production");
		settle();
		assertThat(this.environment.getProperty("holdfast.mode")).isEqualTo("PRODUCTION");
	}

	@Test
	void anAddressThatIsSaidHolds() {
		this.environment.setProperty("server.address", "::1");
		settle();
		assertThat(this.environment.getProperty("server.address")).isEqualTo("::1");
	}

	@Test
	void anotherModeIsRefused() {
		this.environment.setProperty("holdfast.mode", "prod");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::settle)
			.withMessage("HOLDFAST_MODE is neither \"demo\" nor \"production\".");
	}

	private void settle() {
		new ModeEnvironmentPostProcessor().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
