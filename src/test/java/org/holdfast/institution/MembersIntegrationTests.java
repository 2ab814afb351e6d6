package org.holdfast.institution;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.TokenView;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Members come, change and leave, and an administrator always stays.
 */
@IntegrationTest
class MembersIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Members members;

	@Autowired
	private Memberships memberships;

	@Autowired
	private ApiTokens tokens;

	@Test
	void theLastAdministratorStays() {
		UUID institution = this.cast.institution();
		Actor only = this.cast.member(institution, Role.ADMINISTRATOR);
		this.cast.member(institution, Role.MANAGER);
		CurrentInstitution.runAs(institution, () -> {
			assertThatExceptionOfType(WrongState.class).isThrownBy(() -> this.members.remove(only.accountId()));
			assertThatExceptionOfType(WrongState.class)
				.isThrownBy(() -> this.members.become(only.accountId(), Role.MANAGER));
			this.members.become(only.accountId(), Role.ADMINISTRATOR);
			assertThat(this.members.get(only.accountId()).role()).isEqualTo(Role.ADMINISTRATOR);
		});
	}

	@RepeatedTest(5)
	void ofTwoWhoLeaveAtOnceOneStays() throws Exception {
		UUID institution = this.cast.institution();
		Actor one = this.cast.member(institution, Role.ADMINISTRATOR);
		Actor other = this.cast.member(institution, Role.ADMINISTRATOR);
		int refused = 0;
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			Callable<Boolean> removed = () -> attempt(institution, () -> this.members.remove(one.accountId()));
			Callable<Boolean> demoted = () -> attempt(institution,
					() -> this.members.become(other.accountId(), Role.EXECUTIVE));
			for (Future<Boolean> done : both.invokeAll(List.of(removed, demoted))) {
				refused += done.get() ? 0 : 1;
			}
		}
		assertThat(refused).isEqualTo(1);
		assertThat(CurrentInstitution.runAs(institution, () -> this.members.all()))
			.filteredOn((member) -> member.role() == Role.ADMINISTRATOR)
			.hasSize(1);
	}

	@Test
	void whoLeavesKeepsTheirNameAndLosesTheirTokens() {
		UUID institution = this.cast.institution();
		this.cast.member(institution, Role.ADMINISTRATOR);
		Actor leaver = this.cast.member(institution, Role.MANAGER);
		this.cast.token(leaver);
		CurrentInstitution.runAs(institution, () -> this.members.remove(leaver.accountId()));
		CurrentInstitution.runAs(institution, () -> {
			assertThat(this.members.names(List.of(leaver.accountId()))).containsEntry(leaver.accountId(),
					leaver.name());
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.members.get(leaver.accountId()));
		});
		assertThat(this.memberships.of(leaver.accountId())).isEmpty();
		assertThat(this.tokens.ofAccount(leaver.accountId())).extracting(TokenView::good).containsOnly(false);
		CurrentInstitution.runAs(institution, () -> this.members.join(leaver.accountId(), Role.EXECUTIVE));
		assertThat(this.memberships.of(leaver.accountId())).singleElement()
			.satisfies((membership) -> assertThat(membership.role()).isEqualTo(Role.EXECUTIVE));
	}

	@Test
	void aPersonMayBelongToSeveralInstitutions() {
		Actor member = this.cast.member(this.cast.institution(), Role.MANAGER);
		UUID second = this.cast.institution();
		CurrentInstitution.runAs(second, () -> this.members.join(member.accountId(), Role.EXECUTIVE));
		assertThat(this.memberships.of(member.accountId())).extracting(MembershipView::institutionId)
			.containsExactlyInAnyOrder(member.institutionId(), second);
	}

	private static boolean attempt(UUID institution, Runnable work) {
		try {
			CurrentInstitution.runAs(institution, work);
			return true;
		}
		catch (WrongState ex) {
			return false;
		}
	}

}
