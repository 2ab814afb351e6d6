package org.holdfast.institution;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.database.MasterKey;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.NoInstitutionInForce;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Each institution has keys of its own, for ever.
 */
@IntegrationTest
class InstitutionKeysIntegrationTests {

	private static final byte[] DATA = "A-1001".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Cast cast;

	@Autowired
	private InstitutionKeys keys;

	@Autowired
	private KeyWrapping wrapping;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void differByInstitutionAndPurposeAndStay() {
		UUID here = this.cast.institution();
		UUID there = this.cast.institution();
		byte[] first = hmac(here, "employee-id");
		assertThat(first).hasSize(32).isEqualTo(hmac(here, "employee-id"));
		assertThat(hmac(here, "passport")).isNotEqualTo(first);
		assertThat(hmac(there, "employee-id")).isNotEqualTo(first);
		assertThat(CurrentInstitution.runAs(here, () -> this.keys.encryptionKey("upload 1")).getEncoded()).hasSize(32)
			.isEqualTo(CurrentInstitution.runAs(here, () -> this.keys.encryptionKey("upload 1")).getEncoded())
			.isNotEqualTo(CurrentInstitution.runAs(here, () -> this.keys.encryptionKey("upload 2")).getEncoded());
	}

	@Test
	void openAfterARestartWithTheSameMasterKeyOnly() {
		UUID here = this.cast.institution();
		byte[] before = hmac(here, "employee-id");
		InstitutionKeys restarted = new InstitutionKeys(this.jdbc, this.wrapping);
		assertThat(CurrentInstitution.<byte[]>runAs(here,
				() -> this.transaction.execute((status) -> restarted.hmac("employee-id", DATA))))
			.isEqualTo(before);
		InstitutionKeys other = new InstitutionKeys(this.jdbc, new KeyWrapping(new MasterKey("another master key")));
		assertThatIllegalStateException()
			.isThrownBy(() -> CurrentInstitution.<byte[]>runAs(here,
					() -> this.transaction.execute((status) -> other.hmac("employee-id", DATA))))
			.withMessageContaining("HOLDFAST_MASTER_KEY");
	}

	@Test
	void fingerprintsStayWhenTheRootIsWrappedAnew() {
		UUID here = this.cast.institution();
		byte[] before = hmac(here, "employee-id");
		KeyWrapping other = new KeyWrapping(new MasterKey("another master key"));
		InstitutionKeys restarted = new InstitutionKeys(this.jdbc, other);
		byte[] after = CurrentInstitution.<byte[]>runAs(here, () -> this.transaction.execute((status) -> {
			byte[] wrapped = this.jdbc.sql("SELECT wrapped FROM institution_key").query(byte[].class).single();
			this.jdbc.sql("UPDATE institution_key SET wrapped = :wrapped WHERE institution_id = :here")
				.param("wrapped", other.wrap(here, this.wrapping.unwrap(here, wrapped)))
				.param("here", here)
				.update();
			return restarted.hmac("employee-id", DATA);
		}));
		assertThat(after).isEqualTo(before);
	}

	@Test
	void areNotToBeHadWithoutAnInstitution() {
		assertThatExceptionOfType(NoInstitutionInForce.class).isThrownBy(() -> this.keys.hmac("employee-id", DATA));
	}

	@Test
	void areStoredWrapped() {
		UUID here = this.cast.institution();
		byte[] wrapped = CurrentInstitution.runAs(here, () -> this.transaction
			.execute((status) -> this.jdbc.sql("SELECT wrapped FROM institution_key").query(byte[].class).single()));
		assertThat(wrapped).hasSize(12 + 32 + 16);
		assertThatIllegalStateException().isThrownBy(() -> this.wrapping.unwrap(UUID.randomUUID(), wrapped));
	}

	private byte[] hmac(UUID institution, String purpose) {
		return CurrentInstitution.runAs(institution, () -> this.keys.hmac(purpose, DATA));
	}

}
