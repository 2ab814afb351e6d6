package org.holdfast.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.PageStanding;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers in PostgreSQL: nothing typed is ever lost, nobody overwrites anybody, and
 * nothing crosses institutions.
 */
@IntegrationTest
class AnswersIntegrationTests {

	private static final String TURNOVER = "hiring/baseline/turnover/overall";

	private static final String INTERVIEWED = "hiring/baseline/hiring-process/interviewed";

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	private static final String RACE = "hiring/baseline/profile/race-by-position";

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Standings standings;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private UUID here;

	private Actor ana;

	private Actor ben;

	private String cycle;

	@BeforeEach
	void twoPeople() {
		this.here = this.cast.institution();
		this.ana = this.cast.member(this.here, Role.MANAGER);
		this.ben = this.cast.member(this.here, Role.MANAGER);
		this.cycle = as(this.ana, () -> this.cycles.current().name());
	}

	@Test
	void fortyAnswersGivenFastAreAllThere() {
		List<Item> items = this.toolkits.current("hiring")
			.pages()
			.stream()
			.flatMap((page) -> page.items().stream())
			.filter((item) -> item.field() == FieldKind.LONG_TEXT || item.field() == FieldKind.YES_PARTLY_NO)
			.limit(40)
			.toList();
		assertThat(items).hasSize(40);
		items.forEach((item) -> save(this.ana, item.key(), 0,
				(item.field() == FieldKind.LONG_TEXT) ? "Text of " + item.key() : "partly"));
		assertThat(items).allSatisfy((item) -> {
			AnswerView answer = get(this.ana, item.key());
			assertThat(answer.version()).isEqualTo(1);
			assertThat(answer.typed().text(Typed.VALUE))
				.isEqualTo((item.field() == FieldKind.LONG_TEXT) ? "Text of " + item.key() : "partly");
		});
	}

	@Test
	void oneAmongTenThatCannotBeReadLosesNothing() {
		List<String> keys = this.toolkits.page("hiring", "baseline")
			.items()
			.stream()
			.filter((item) -> item.field() == FieldKind.PERCENT || item.field() == FieldKind.NUMBER
					|| item.field() == FieldKind.LONG_TEXT)
			.map(Item::key)
			.limit(10)
			.toList();
		assertThat(keys).hasSize(10).contains(INTERVIEWED);
		keys.forEach((key) -> save(this.ana, key, 0, key.equals(INTERVIEWED) ? "about a fifth" : "12"));
		assertThat(keys).allSatisfy((key) -> assertThat(get(this.ana, key).typed().text(Typed.VALUE)).isNotEmpty());
		AnswerView draft = get(this.ana, INTERVIEWED);
		assertThat(draft.typed()).isEqualTo(Typed.value("about a fifth"));
		assertThat(draft.isDraft()).isTrue();
		assertThat(draft.values()).isEmpty();
		assertThat(draft.status()).isEqualTo(AnswerStatus.IN_PROGRESS);
		PageWork work = as(this.ana, () -> this.standings.of(this.cycle, this.toolkits.current("hiring"),
				this.toolkits.page("hiring", "baseline")));
		assertThat(work.drafts()).containsExactly(AnswerKey.of(INTERVIEWED));
		assertThat(work.standing().answered()).isEqualTo(10);
	}

	@ParameterizedTest
	@EnumSource(FieldKind.class)
	void everyKindComesBackAsItWasTyped(FieldKind kind) {
		Item item = this.toolkits.current("hiring")
			.pages()
			.stream()
			.flatMap((page) -> page.items().stream())
			.filter((one) -> one.field() == kind && (kind != FieldKind.TABLE || !one.rows().isEmpty()))
			.findFirst()
			.orElseThrow();
		Typed good = sample(item, true);
		AnswerKey key = new AnswerKey(item.key(), (kind == FieldKind.TABLE) ? item.rows().getFirst().key() : "");
		Outcome first = save(this.ana, new Change(key, 0, null, null, null, good));
		assertThat(stored(first).typed()).isEqualTo(good);
		assertThat(stored(first).flaws()).isEmpty();
		assertThat(stored(first).values().keySet()).isEqualTo(good.fields().keySet());
		Typed odd = sample(item, false);
		assertThat(stored(save(this.ana, new Change(key, 1, null, null, null, odd))).version()).isEqualTo(2);
		AnswerView read = as(this.ana, () -> this.answers.get(this.cycle, key));
		assertThat(read.typed()).isEqualTo(odd);
		assertThat(as(this.ana, () -> this.answers.revisions(this.cycle, key))).extracting(Revision::typed)
			.containsExactly(odd, good);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "   ", "a\nb\n\nc", "😀 ñ العربية", "{\\rtf1 x}", "'; --" })
	void whateverIsTypedComesBack(String text) {
		save(this.ana, PATIENTS, 0, text);
		assertThat(get(this.ana, PATIENTS).typed().text(Typed.VALUE)).isEqualTo(text);
	}

	@Test
	void longTextIsKeptWholeAndToldToBeTooLong() {
		String text = "line\n".repeat(100_000);
		AnswerView answer = stored(save(this.ana, PATIENTS, 0, text));
		assertThat(answer.flaws()).extracting(Flaw::messageKey).containsExactly("progress.flaw.long");
		assertThat(get(this.ana, PATIENTS).typed().text(Typed.VALUE)).isEqualTo(text);
	}

	@Test
	void twoEditorsNeverOverwriteEachOther() {
		save(this.ana, PATIENTS, 0, "Nine ZIP codes");
		Outcome outcome = save(this.ben, PATIENTS, 0, "The whole county");
		assertThat(outcome).isInstanceOfSatisfying(Outcome.Clash.class, (clash) -> {
			assertThat(clash.mine().typed()).isEqualTo(Typed.value("The whole county"));
			assertThat(clash.mine().saved().name()).isEqualTo(this.ben.name());
			assertThat(clash.theirs().typed()).isEqualTo(Typed.value("Nine ZIP codes"));
			assertThat(clash.theirs().saved().name()).isEqualTo(this.ana.name());
		});
		assertThat(get(this.ana, PATIENTS).typed()).isEqualTo(Typed.value("Nine ZIP codes"));
		assertThat(revisions(PATIENTS)).extracting(Revision::cause)
			.containsExactly(Revision.Cause.SET_ASIDE, Revision.Cause.SAVED);
		save(this.ben, PATIENTS, 0, "The whole county");
		assertThat(revisions(PATIENTS)).hasSize(2);
		assertThat(stored(save(this.ben, PATIENTS, 1, "The whole county")).version()).isEqualTo(2);
	}

	@Test
	void contestedEditsLoseNothing() throws Exception {
		int writers = 8;
		int edits = 12;
		Set<String> written = new HashSet<>();
		List<Callable<Void>> work = new ArrayList<>();
		for (int writer = 0; writer < writers; writer++) {
			Actor actor = (writer % 2 == 0) ? this.ana : this.ben;
			int number = writer;
			for (int edit = 0; edit < edits; edit++) {
				written.add("writer " + number + " edit " + edit);
			}
			work.add(() -> {
				for (int edit = 0; edit < edits; edit++) {
					int base = get(actor, PATIENTS).version();
					save(actor, PATIENTS, base, "writer " + number + " edit " + edit);
				}
				return null;
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
			for (Future<Void> done : threads.invokeAll(work)) {
				done.get();
			}
		}
		List<Revision> revisions = revisions(PATIENTS);
		assertThat(revisions).extracting((revision) -> revision.typed().text(Typed.VALUE))
			.containsExactlyInAnyOrderElementsOf(written);
		long saved = revisions.stream().filter((one) -> one.cause() == Revision.Cause.SAVED).count();
		assertThat(get(this.ana, PATIENTS).version()).isEqualTo((int) saved);
		assertThat(revisions).extracting(Revision::number).doesNotHaveDuplicates();
	}

	@Test
	void sendingTwiceStoresOnce() {
		UUID visit = UUID.randomUUID();
		Change change = new Change(AnswerKey.of(PATIENTS), 0, visit, null, null, Typed.value("Once"));
		save(this.ana, change);
		assertThat(stored(save(this.ana, change)).version()).isEqualTo(1);
		assertThat(revisions(PATIENTS)).hasSize(1);
	}

	@Test
	void laterTypingOnTheSamePageIsNoClash() {
		UUID visit = UUID.randomUUID();
		save(this.ana, new Change(AnswerKey.of(PATIENTS), 0, visit, null, null, Typed.value("First")));
		Change later = new Change(AnswerKey.of(PATIENTS), 0, visit, null, null, Typed.value("First and second"));
		assertThat(stored(save(this.ana, later)).version()).isEqualTo(2);
		assertThat(save(this.ben, later)).isInstanceOf(Outcome.Stored.class);
		assertThat(save(this.ben, new Change(AnswerKey.of(PATIENTS), 0, visit, null, null, Typed.value("Ben"))))
			.isInstanceOf(Outcome.Clash.class);
	}

	@Test
	void rowsOfATableAreSavedEachByItself() {
		AnswerKey white = new AnswerKey(RACE, "white");
		AnswerKey black = new AnswerKey(RACE, "black");
		save(this.ana, new Change(white, 0, null, null, null, new Typed(Map.of("frontline", List.of("1,200")))));
		Outcome other = save(this.ben, new Change(black, 0, null, null, null,
				new Typed(Map.of("frontline", List.of("900"), "pay", List.of("x")))));
		assertThat(stored(other).typed().fields().keySet()).containsExactly("frontline");
		assertThat(as(this.ana, () -> this.answers.of(this.cycle, "hiring", "baseline"))).containsOnlyKeys(white,
				black);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(this.ana, () -> this.answers.get(this.cycle, new AnswerKey(RACE, "martian"))));
	}

	@Test
	void leavingOutAsksForAReasonAndIsStoredWithoutOne() {
		AnswerKey key = AnswerKey.of(TURNOVER);
		AnswerView without = stored(
				save(this.ana, new Change(key, 0, null, AnswerStatus.NOT_APPLICABLE, "", Typed.NOTHING)));
		assertThat(without.status()).isEqualTo(AnswerStatus.NOT_APPLICABLE);
		assertThat(without.flaws()).extracting(Flaw::field).containsExactly(Flaw.REASON);
		AnswerView with = stored(save(this.ana, new Change(key, 1, null, null, "We have no turnover", Typed.NOTHING)));
		assertThat(with.flaws()).isEmpty();
		assertThat(with.status()).isEqualTo(AnswerStatus.NOT_APPLICABLE);
	}

	@Test
	void whatDoesNotApplyLeavesTheCount() {
		String page = TURNOVER.split("/")[1];
		PageStanding before = as(this.ana, () -> this.standings.standings(this.toolkits.current("hiring"))).get(page);
		save(this.ana,
				new Change(AnswerKey.of(TURNOVER), 0, null, AnswerStatus.NOT_APPLICABLE, "No turnover", Typed.NOTHING));
		PageStanding after = as(this.ana, () -> this.standings.standings(this.toolkits.current("hiring"))).get(page);
		assertThat(after.total()).isEqualTo(before.total() - 1);
		assertThat(after.answered()).isEqualTo(before.answered());
		assertThat(after.state()).isEqualTo(PageStanding.State.IN_PROGRESS);
	}

	@Test
	void statusFollowsTheAnswerUntilAPersonDecides() {
		assertThat(stored(save(this.ana, TURNOVER, 0, "19.8")).status()).isEqualTo(AnswerStatus.COMPLETED);
		assertThat(stored(save(this.ana, TURNOVER, 1, "")).status()).isEqualTo(AnswerStatus.NOT_STARTED);
		assertThat(stored(save(this.ana, PATIENTS, 0, "Begun")).status()).isEqualTo(AnswerStatus.IN_PROGRESS);
		AnswerKey key = AnswerKey.of(PATIENTS);
		save(this.ana, new Change(key, 1, null, AnswerStatus.COMPLETED, null, Typed.value("Begun")));
		assertThat(stored(save(this.ana, PATIENTS, 2, "Begun and done")).status()).isEqualTo(AnswerStatus.COMPLETED);
	}

	@Test
	void anEarlierStateCanBeBroughtBack() {
		save(this.ana, PATIENTS, 0, "Good");
		save(this.ben, PATIENTS, 1, "Worse");
		AnswerKey key = AnswerKey.of(PATIENTS);
		assertThat(as(this.ana, () -> this.answers.restore(this.cycle, key, 1, 1))).isInstanceOf(Outcome.Clash.class);
		assertThat(stored(as(this.ana, () -> this.answers.restore(this.cycle, key, 1, 2))).typed())
			.isEqualTo(Typed.value("Good"));
		assertThat(revisions(PATIENTS).getFirst().cause()).isEqualTo(Revision.Cause.RESTORED);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(this.ana, () -> this.answers.restore(this.cycle, key, 99, 3)));
	}

	@Test
	void pagesAreCompletedAndReopenedByPeople() {
		as(this.ana, () -> {
			this.standings.complete(this.cycle, "hiring", "readiness", true);
			this.standings.complete(this.cycle, "hiring", "readiness", true);
			return null;
		});
		assertThat(as(this.ben, () -> this.standings.standings(this.toolkits.current("hiring"))).get("readiness")
			.state()
			.name()).isEqualTo("COMPLETED");
		as(this.ben, () -> {
			this.standings.complete(this.cycle, "hiring", "readiness", false);
			return null;
		});
		assertThat(as(this.ben, () -> this.standings.standings(this.toolkits.current("hiring"))).get("readiness")
			.state()
			.name()).isEqualTo("NOT_STARTED");
	}

	@Test
	void anotherInstitutionSeesNothing() {
		save(this.ana, PATIENTS, 0, "Ours alone");
		UUID there = this.cast.institution();
		Actor eve = this.cast.member(there, Role.ADMINISTRATOR);
		String cycleThere = as(eve, () -> this.cycles.current().name());
		assertThat(as(eve, () -> this.answers.get(cycleThere, AnswerKey.of(PATIENTS))).version()).isZero();
		assertThat(as(eve, () -> this.answers.of(cycleThere, "hiring", "big-questions"))).isEmpty();
		assertThat(as(eve, () -> this.answers.revisions(cycleThere, AnswerKey.of(PATIENTS)))).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> as(eve, () -> this.answers.revision(cycleThere, AnswerKey.of(PATIENTS), 1)));
		as(eve, () -> this.answers.save(cycleThere,
				new Change(AnswerKey.of(PATIENTS), 0, null, null, null, Typed.value("Theirs"))));
		assertThat(get(this.ana, PATIENTS).typed()).isEqualTo(Typed.value("Ours alone"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "work_cycle", "answer", "answer_revision", "home_visit" })
	void plainSqlMeetsTheWall(String table) {
		save(this.ana, PATIENTS, 0, "Ours alone");
		String all = "SELECT count(*) FROM " + table + " WHERE institution_id = ?";
		Supplier<Integer> count = () -> this.transaction
			.execute((status) -> this.jdbc.sql(all).param(this.here).query(Integer.class).single());
		assertThat(CurrentInstitution.runAs(this.cast.institution(), count)).isZero();
		assertThat(count.get()).isZero();
	}

	@Test
	void historyCannotBeRewritten() {
		save(this.ana, PATIENTS, 0, "Kept");
		assertThat(List.of("UPDATE answer_revision SET reason = 'x'", "DELETE FROM answer_revision",
				"DELETE FROM answer", "UPDATE work_cycle SET name = 'x'"))
			.allSatisfy((sql) -> assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> CurrentInstitution.runAs(this.here,
						() -> this.transaction.execute((status) -> this.jdbc.sql(sql).update())))
				.withStackTraceContaining("permission denied"));
	}

	private static Typed sample(Item item, boolean good) {
		if (item.field() == FieldKind.TABLE) {
			return new Typed(Map.of(item.columns().getFirst().key(), List.of(good ? "1,200" : "many")));
		}
		return switch (item.field()) {
			case YES_PARTLY_NO -> Typed.value(good ? "yes" : "perhaps");
			case NUMBER -> Typed.value(good ? "1,250" : "a lot");
			case PERCENT -> Typed.value(good ? "12.5 %" : "a third");
			case MONEY -> Typed.value(good ? "$6,000" : "some");
			case DATE -> Typed.value(good ? "June 30, 2026" : "in June");
			case CHOICE, MULTI_CHOICE -> Typed.value(good ? item.choices().getFirst().key() : "elsewhere");
			default -> Typed.value(good ? "Words" : "w".repeat(5000));
		};
	}

	private Outcome save(Actor actor, String item, int base, String text) {
		return save(actor, new Change(AnswerKey.of(item), base, null, null, null, Typed.value(text)));
	}

	private Outcome save(Actor actor, Change change) {
		return as(actor, () -> this.answers.save(this.cycle, change));
	}

	private AnswerView get(Actor actor, String item) {
		return as(actor, () -> this.answers.get(this.cycle, AnswerKey.of(item)));
	}

	private List<Revision> revisions(String item) {
		return as(this.ana, () -> this.answers.revisions(this.cycle, AnswerKey.of(item)));
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

	private static AnswerView stored(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Stored.class);
		return ((Outcome.Stored) outcome).answer();
	}

}
