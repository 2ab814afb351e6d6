package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.institution.Members;
import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.intake.policy.FilePolicy;
import org.holdfast.intake.policy.Sending;
import org.holdfast.intake.policy.Sendings;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rights that end while a file is on its way end its way: it waits for a person.
 */
@IntegrationTest
class AutomaticCommitRightsIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Imports imports;

	@Autowired
	private AutomaticCommit automatic;

	@Autowired
	private Sendings sendings;

	@Autowired
	private FilePolicies policies;

	@Autowired
	private Members members;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void waitsWhenTheInstitutionAllowsItNoMore() throws Exception {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		UUID id = this.cast.as(administrator, this::previewed);
		asked(administrator, id);
		assertThat(held(administrator, id)).isEqualTo(AutomaticCommit.NOT_ALLOWED);
	}

	@Test
	void waitsWhenTheMemberHasGone() throws Exception {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		Actor manager = this.cast.member(institution, Role.MANAGER);
		UUID id = this.cast.as(manager, this::previewed);
		asked(administrator, id);
		this.cast.as(administrator, () -> {
			this.policies.change(new FilePolicy(30, Set.of("roster")));
			this.members.become(manager.accountId(), Role.EXECUTIVE);
			return true;
		});
		assertThat(held(administrator, id)).isEqualTo(AutomaticCommit.MEMBER);
	}

	@Test
	void isTriedOnceOnly() throws Exception {
		Actor administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		UUID id = this.cast.as(administrator, this::previewed);
		asked(administrator, id);
		assertThat(held(administrator, id)).isEqualTo(AutomaticCommit.NOT_ALLOWED);
		this.cast.as(administrator, () -> {
			this.policies.change(new FilePolicy(30, Set.of("roster")));
			return true;
		});
		assertThat(held(administrator, id)).isEqualTo(AutomaticCommit.NOT_ALLOWED);
		ImportState state = this.cast.as(administrator, () -> this.imports.get(id).state());
		assertThat(state).isEqualTo(ImportState.PREVIEWED);
	}

	private void asked(Actor actor, UUID id) {
		this.cast.as(actor, () -> {
			this.transactions.executeWithoutResult((status) -> this.sendings.note(id, Sending.AUTOMATIC));
			return true;
		});
	}

	private String held(Actor actor, UUID id) {
		return this.cast.as(actor, () -> {
			this.transactions.executeWithoutResult((status) -> this.automatic.decide(id));
			return String.valueOf(this.sendings.of(id).held());
		});
	}

	private UUID previewed() throws IOException {
		ReceivedFile received = this.uploads.receive("a.csv",
				new ByteArrayInputStream(("as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n"
						+ "2024-06-30,E1,21201,Clerk,40000,annual\r\n")
					.getBytes(StandardCharsets.UTF_8)));
		UUID id = this.imports.accept(received, new NewImport(Kind.ROSTER, null, null, null, null, null)).id();
		Programs.await(() -> this.imports.get(id).state() == ImportState.PREVIEWED);
		return id;
	}

}
