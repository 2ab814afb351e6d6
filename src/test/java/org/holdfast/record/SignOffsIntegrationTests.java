package org.holdfast.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.institution.MemberView;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.progress.wording.WordDifference;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sign-offs: never of one's own work, only by the person named, and exactly of what was
 * seen.
 */
@IntegrationTest
class SignOffsIntegrationTests {

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String PAGE = "readiness";

	@Autowired
	private Cast cast;

	@Autowired
	private SignOffs signOffs;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private UUID here;

	private Actor ana;

	private Actor ben;

	private Actor eve;

	private String cycle;

	@BeforeEach
	void people() {
		this.here = this.cast.institution();
		this.ana = this.cast.member(this.here, Role.MANAGER);
		this.ben = this.cast.member(this.here, Role.MANAGER);
		this.eve = this.cast.member(this.here, Role.EXECUTIVE);
		this.cycle = this.cast.as(this.ana, () -> this.cycles.current().name());
		answer(this.ana, "yes");
	}

	@Test
	void onlyMembersWithTheRightWhoWroteNothingMaySign() {
		this.cast.member(this.here, Role.CONTRIBUTOR);
		Actor stranger = this.cast.member(this.cast.institution(), Role.EXECUTIVE);
		List<UUID> signers = as(this.ana, () -> this.signOffs.signers(this.cycle, "hiring", PAGE)).stream()
			.map(MemberView::accountId)
			.toList();
		assertThat(signers).containsExactlyInAnyOrder(this.ben.accountId(), this.eve.accountId());
		for (Actor not : List.of(this.ana, stranger)) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask(not));
		}
		assertThat(as(this.ana, () -> this.signOffs.all())).isEmpty();
	}

	@Test
	void whatIsSignedIsWhatWasSeenToTheLetter() {
		SignOff waiting = ask(this.eve);
		assertThat(as(this.eve, () -> this.signOffs.openFor(this.eve.accountId()))).containsExactly(waiting);
		assertThat(as(this.ben, () -> this.signOffs.openFor(this.ben.accountId()))).isEmpty();
		PageRecord seen = now();
		assertThat(as(this.eve, () -> this.signOffs.accept(waiting.id(), seen.digest(), Locale.ENGLISH))).isTrue();
		SignOff signed = as(this.ana, () -> this.signOffs.get(waiting.id()));
		assertThat(signed.state()).isEqualTo(SignOff.State.ACCEPTED);
		assertThat(signed.digest()).isEqualTo(seen.digest());
		String document = as(this.ana, () -> this.signOffs.document(waiting.id()));
		assertThat(PageRecord.digest(document)).isEqualTo(signed.digest());
		assertThat(document).contains(BOARD, "\"version\":1", this.ana.name(), "checksum");
		assertThat(PageRecord.read(document)).isEqualTo(seen);
		assertThat(as(this.ana, () -> this.signOffs.changesSince(signed))).isEmpty();
		assertThat(as(this.eve, () -> this.signOffs.openFor(this.eve.accountId()))).isEmpty();
		assertThat(what()).contains("sign-off-requested", "sign-off-accepted");
	}

	@Test
	void laterChangesShowAndGoingBackMakesItEqualAgain() {
		SignOff signed = signed();
		answer(this.ben, "no");
		assertThat(as(this.ana, () -> this.signOffs.changesSince(signed))).singleElement().satisfies((change) -> {
			assertThat(change.key()).isEqualTo(BOARD);
			assertThat(change.lines()).singleElement()
				.satisfies((line) -> assertThat(line.words().pieces()).extracting(WordDifference.Piece::text)
					.containsExactly("Yes", "No"));
		});
		answer(this.ben, "yes");
		assertThat(as(this.ana, () -> this.signOffs.changesSince(signed))).isEmpty();
		assertThat(as(this.ana, () -> this.signOffs.get(signed.id())).digest()).isNotEqualTo(now().digest());
	}

	@Test
	void nothingIsSignedThatChangedWhileItWasRead() {
		SignOff waiting = ask(this.eve);
		String seen = now().digest();
		answer(this.ana, "no");
		assertThat(as(this.eve, () -> this.signOffs.accept(waiting.id(), seen, Locale.ENGLISH))).isFalse();
		assertThat(as(this.eve, () -> this.signOffs.get(waiting.id())).isWaiting()).isTrue();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(this.eve, () -> this.signOffs.document(waiting.id())));
	}

	@Test
	void onlyThePersonNamedDecidesAndOnlyOnce() {
		SignOff waiting = ask(this.eve);
		String digest = now().digest();
		for (Actor not : List.of(this.ana, this.ben, this.cast.member(this.here, Role.ADMINISTRATOR))) {
			assertThatExceptionOfType(WrongState.class)
				.isThrownBy(() -> as(not, () -> this.signOffs.accept(waiting.id(), digest, Locale.ENGLISH)));
			assertThatExceptionOfType(WrongState.class).isThrownBy(() -> sendBack(not, waiting));
		}
		assertThatExceptionOfType(WrongState.class).isThrownBy(() -> withdraw(this.ben, waiting));
		sendBack(this.eve, waiting);
		assertThat(as(this.ana, () -> this.signOffs.latest(this.cycle, "hiring", PAGE)).orElseThrow().comment())
			.isEqualTo("Ask the board again");
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> as(this.eve, () -> this.signOffs.accept(waiting.id(), digest, Locale.ENGLISH)));
		assertThatExceptionOfType(WrongState.class).isThrownBy(() -> withdraw(this.ana, waiting));
	}

	@Test
	void whoWritesAfterBeingNamedCanNoLongerSign() {
		SignOff waiting = ask(this.ben);
		answer(this.ben, "partly");
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> as(this.ben, () -> this.signOffs.accept(waiting.id(), now().digest(), Locale.ENGLISH)));
	}

	@Test
	void askingAgainWaitsForWhoWasAskedFirstAndWithdrawingFreesThePage() {
		SignOff first = ask(this.eve);
		assertThat(ask(this.ben)).isEqualTo(first);
		withdraw(this.ana, first);
		assertThat(as(this.ana, () -> this.signOffs.latest(this.cycle, "hiring", PAGE))).isEmpty();
		assertThat(ask(this.ben).named()).isEqualTo(this.ben.accountId());
		assertThat(what()).contains("sign-off-withdrawn");
	}

	@Test
	void twoWhoAskAtOnceMakeOneRequest() throws Exception {
		List<Callable<SignOff>> asking = new ArrayList<>();
		for (int number = 0; number < 6; number++) {
			asking.add(() -> ask(this.eve));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(asking.size())) {
			for (Future<SignOff> done : threads.invokeAll(asking)) {
				done.get();
			}
		}
		assertThat(as(this.ana, () -> this.signOffs.all())).hasSize(1);
	}

	@Test
	void whatWasSignedCannotBeChangedOrDeleted() {
		SignOff signed = signed();
		for (String sql : List.of("UPDATE sign_off_seal SET digest = repeat('0', 64)", "DELETE FROM sign_off_seal",
				"DELETE FROM sign_off", "DELETE FROM named_version", "UPDATE named_version SET name = 'x'")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(
						() -> as(this.ana, () -> this.transaction.execute((status) -> this.jdbc.sql(sql).update())));
		}
		assertThat(as(this.ana, () -> this.signOffs.document(signed.id()))).isNotEmpty();
	}

	@Test
	void anotherInstitutionIsToldNothing() {
		SignOff signed = signed();
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		assertThat(as(stranger, () -> this.signOffs.all())).isEmpty();
		assertThat(as(stranger, () -> this.signOffs.openFor(this.eve.accountId()))).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger, () -> this.signOffs.get(signed.id())));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(stranger, () -> this.signOffs.document(signed.id())));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> sendBack(stranger, signed));
	}

	private SignOff signed() {
		SignOff waiting = ask(this.eve);
		assertThat(as(this.eve, () -> this.signOffs.accept(waiting.id(), now().digest(), Locale.ENGLISH))).isTrue();
		return as(this.eve, () -> this.signOffs.get(waiting.id()));
	}

	private SignOff ask(Actor named) {
		return as(this.ana, () -> this.signOffs.ask(this.cycle, "hiring", PAGE, named.accountId(), "By Friday"));
	}

	private void sendBack(Actor actor, SignOff waiting) {
		this.cast.<@Nullable Void>as(actor, () -> {
			this.signOffs.sendBack(waiting.id(), "Ask the board again");
			return null;
		});
	}

	private void withdraw(Actor actor, SignOff waiting) {
		this.cast.<@Nullable Void>as(actor, () -> {
			this.signOffs.withdraw(waiting.id());
			return null;
		});
	}

	private PageRecord now() {
		return as(this.eve, () -> this.signOffs.now(this.cycle, "hiring", PAGE, Locale.ENGLISH));
	}

	private void answer(Actor actor, String text) {
		AnswerKey key = AnswerKey.of(BOARD);
		as(actor, () -> this.answers.save(this.cycle,
				new Change(key, this.answers.get(this.cycle, key).version(), null, null, null, Typed.value(text))));
	}

	private List<String> what() {
		return as(this.ana, () -> this.transaction
			.execute((status) -> this.jdbc.sql("SELECT what FROM audit_entry").query(String.class).list()));
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

}
