package org.holdfast.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cycle that begins with the answers of the one before: all are there, and neither side
 * ever touches the other.
 */
@IntegrationTest
class CopyForwardIntegrationTests {

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String RACE = "hiring/baseline/profile/race-by-position";

	private static final int STEPS = 40;

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private CycleCopy copy;

	@Autowired
	private Confirmations confirmations;

	@Autowired
	private AnswerRecords records;

	@Autowired
	private Standings standings;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private Actor ana;

	private Actor ben;

	private List<AnswerKey> keys;

	private String first;

	@BeforeEach
	void somebody() {
		UUID here = this.cast.institution();
		this.ana = this.cast.member(here, Role.MANAGER);
		this.ben = this.cast.member(here, Role.MANAGER);
		this.first = as(this.ana, () -> this.cycles.current().name());
		this.keys = new ArrayList<>();
		for (String page : List.of("readiness", "baseline", "big-questions")) {
			for (Item item : this.toolkits.page("hiring", page).items()) {
				this.keys.add(AnswerKey.of(item.key()));
				item.rows().forEach((row) -> this.keys.add(new AnswerKey(item.key(), row.key())));
				if (item.addRows()) {
					this.keys.add(new AnswerKey(item.key(), "row-b"));
					this.keys.add(new AnswerKey(item.key(), "row-a"));
				}
			}
		}
	}

	@RepeatedTest(6)
	void copiesAreEqualAndShareNothing(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		for (int step = 0; step < STEPS; step++) {
			changeAtRandom(this.first, random);
		}
		as(this.ana, () -> {
			this.standings.complete(this.first, "hiring", "readiness", true);
			return null;
		});
		Set<String> left = this.keys.stream()
			.map(AnswerKey::item)
			.filter((key) -> random.nextInt(4) == 0)
			.collect(Collectors.toSet());
		String next = as(this.ben, () -> this.cycles.startNext(this.first).name());
		Map<String, String> before = everything(this.first);
		as(this.ben, () -> this.transaction.execute((status) -> this.copy.copy(this.first, next, left,
				new Saved(Instant.now(), this.ben.accountId(), this.ben.name()))));
		assertThat(everything(this.first)).isEqualTo(before);
		Map<String, String> expected = new TreeMap<>(said(this.first));
		expected.keySet().removeIf((key) -> left.contains(key.split("\\|")[0]));
		expected.values().removeIf((said) -> said.startsWith("NOT_STARTED  {}"));
		expected.computeIfPresent("hiring/readiness|", (key, said) -> said.replace("COMPLETED", "IN_PROGRESS"));
		assertThat(said(next)).isEqualTo(expected).isNotEmpty();
		for (int step = 0; step < STEPS; step++) {
			boolean old = random.nextBoolean();
			String changed = old ? this.first : next;
			Map<String, String> other = everything(old ? next : this.first);
			if (!old && random.nextInt(3) == 0) {
				String item = this.keys.get(random.nextInt(this.keys.size())).item();
				as(this.ana, () -> this.confirmations.stillTrue(next, item));
			}
			else {
				changeAtRandom(changed, random);
			}
			assertThat(everything(old ? next : this.first)).as("step %s in %s", step, changed).isEqualTo(other);
		}
	}

	@Test
	void rowsKeepTheirOrderAndEachAnswerItsFirstRevision() {
		AnswerKey later = new AnswerKey("hiring/baseline/diversity-goals/goals", "row-a");
		AnswerKey earlier = new AnswerKey("hiring/baseline/diversity-goals/goals", "row-z");
		for (AnswerKey key : List.of(earlier, later)) {
			save(this.first, new Change(key, 0, null, null, null, new Typed(Map.of("goal", List.of(key.row())))));
		}
		String next = as(this.ben, () -> this.cycles.startNext(this.first, true).name());
		assertThat(as(this.ana, () -> this.answers.of(next, "hiring", "baseline"))).containsOnlyKeys(earlier, later);
		assertThat(List.copyOf(as(this.ana, () -> this.answers.of(next, "hiring", "baseline")).keySet()))
			.containsExactly(earlier, later);
		assertThat(as(this.ana, () -> this.answers.revisions(next, later))).singleElement().satisfies((revision) -> {
			assertThat(revision.cause()).isEqualTo(Revision.Cause.COPIED);
			assertThat(revision.number()).isEqualTo(1);
			assertThat(revision.saved().name()).isEqualTo(this.ben.name());
			assertThat(revision.typed().text("goal")).isEqualTo("row-a");
		});
	}

	@Test
	void askingTwiceCopiesOnce() throws Exception {
		save(this.first, BOARD, "yes");
		List<Callable<Cycle>> asking = new ArrayList<>();
		for (int person = 0; person < 6; person++) {
			Actor actor = (person % 2 == 0) ? this.ana : this.ben;
			asking.add(() -> as(actor, () -> this.cycles.startNext(this.first, true)));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(asking.size())) {
			Set<String> names = new HashSet<>();
			for (Future<Cycle> done : threads.invokeAll(asking)) {
				names.add(done.get().name());
			}
			assertThat(names).hasSize(1).doesNotContain(this.first);
		}
		String next = as(this.ana, () -> this.cycles.current().name());
		assertThat(as(this.ana, () -> this.cycles.all())).hasSize(2);
		assertThat(as(this.ana, () -> this.answers.revisions(next, AnswerKey.of(BOARD)))).hasSize(1);
		save(next, BOARD, "no");
		as(this.ana, () -> this.cycles.startNext(this.first, true));
		assertThat(as(this.ana, () -> this.answers.get(next, AnswerKey.of(BOARD))).typed())
			.isEqualTo(Typed.value("no"));
	}

	@Test
	void aCopiedAnswerIsConfirmedOnceOrChanged() {
		save(this.first, BOARD, "yes");
		save(this.first, "hiring/readiness/leadership/hr-support", "partly");
		String next = as(this.ben, () -> this.cycles.startNext(this.first, true).name());
		assertThat(as(this.ana, () -> this.confirmations.open(next, "hiring/readiness/"))).containsExactly(BOARD,
				"hiring/readiness/leadership/hr-support");
		assertThat(as(this.ana, () -> this.confirmations.stillTrue(next, BOARD))).isTrue();
		assertThat(as(this.ana, () -> this.confirmations.stillTrue(next, BOARD))).isFalse();
		save(next, "hiring/readiness/leadership/hr-support", "no");
		assertThat(as(this.ana, () -> this.confirmations.open(next, ""))).isEmpty();
		AnswerView confirmed = as(this.ana, () -> this.answers.get(next, AnswerKey.of(BOARD)));
		assertThat(confirmed.version()).isEqualTo(2);
		assertThat(confirmed.saved().name()).isEqualTo(this.ana.name());
		assertThat(confirmed.typed()).isEqualTo(Typed.value("yes"));
		assertThat(as(this.ana, () -> this.answers.revisions(next, AnswerKey.of(BOARD)))).extracting(Revision::cause)
			.containsExactly(Revision.Cause.CONFIRMED, Revision.Cause.COPIED);
	}

	@Test
	void anEmptyAnswerIsTakenOverWithAllRowsAndNeverOverAnother() {
		AnswerKey white = new AnswerKey(RACE, "white");
		AnswerKey black = new AnswerKey(RACE, "black");
		save(this.first, new Change(white, 0, null, null, null, new Typed(Map.of("frontline", List.of("1,200")))));
		save(this.first, new Change(black, 0, null, null, null, new Typed(Map.of("frontline", List.of("900")))));
		save(this.first, BOARD, "yes");
		String next = as(this.ben, () -> this.cycles.startNext(this.first).name());
		assertThat(as(this.ana, () -> this.confirmations.stillTrue(next, RACE))).isTrue();
		assertThat(as(this.ana, () -> this.confirmations.stillTrue(next, RACE))).isFalse();
		assertThat(as(this.ana, () -> this.answers.get(next, black))).satisfies((answer) -> {
			assertThat(answer.typed().text("frontline")).isEqualTo("900");
			assertThat(answer.values()).containsEntry("frontline", List.of("900"));
			assertThat(answer.version()).isEqualTo(1);
		});
		save(next, BOARD, "no");
		assertThat(as(this.ana, () -> this.confirmations.stillTrue(next, BOARD))).isFalse();
		assertThat(as(this.ana, () -> this.answers.get(next, AnswerKey.of(BOARD))).typed())
			.isEqualTo(Typed.value("no"));
		assertThat(
				as(this.ana, () -> this.confirmations.stillTrue(this.first, "hiring/readiness/leadership/hr-support")))
			.isFalse();
	}

	@Test
	void whoWroteTheAnswersOfTheCycleBeforeCountsAsAuthorOfCopies() {
		Actor carl = this.cast.member(this.ana.institutionId(), Role.MANAGER);
		save(this.first, BOARD, "yes");
		as(this.ben, () -> this.answers.save(this.first, new Change(AnswerKey.of("hiring/big-questions/local/patients"),
				0, null, null, null, Typed.value("Ben"))));
		String next = as(carl, () -> this.cycles.startNext(this.first, true).name());
		assertThat(as(this.ana, () -> this.records.authors(next, "hiring", "readiness")))
			.containsExactlyInAnyOrder(this.ana.accountId(), carl.accountId());
		assertThat(as(this.ana, () -> this.records.authors(this.first, "hiring", "readiness")))
			.containsExactly(this.ana.accountId());
		assertThat(as(this.ana, () -> this.records.authors(this.first, "hiring", "quick-wins"))).isEmpty();
	}

	@Test
	void anotherInstitutionCopiesNothingOfOurs() {
		save(this.first, BOARD, "yes");
		Actor eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		String theirs = as(eve, () -> this.cycles.startNext(this.cycles.current().name(), true).name());
		assertThat(as(eve, () -> this.answers.of(theirs, "hiring", "readiness"))).isEmpty();
		assertThat(as(eve, () -> this.confirmations.stillTrue(theirs, BOARD))).isFalse();
		assertThat(as(eve, () -> this.records.authors(theirs, "hiring", "readiness"))).isEmpty();
	}

	private void changeAtRandom(String cycle, Random random) {
		AnswerKey key = this.keys.get(random.nextInt(this.keys.size()));
		Item item = this.toolkits.item(key.item());
		List<Column> fields = AnswerFields.of(item, key.row());
		Typed typed = Typed.NOTHING;
		for (Column field : fields) {
			String text = switch (random.nextInt(4)) {
				case 0 -> "";
				case 1 -> "about a fifth\n<b>ñ</b> " + random.nextInt();
				default -> (field.field() == FieldKind.YES_PARTLY_NO) ? "partly" : String.valueOf(random.nextInt(90));
			};
			typed = typed.with(field.key(), text);
		}
		AnswerStatus status = (random.nextInt(3) == 0)
				? AnswerStatus.values()[random.nextInt(AnswerStatus.values().length)] : null;
		String reason = (random.nextInt(3) == 0) ? "Reason " + random.nextInt(9) : null;
		Actor actor = random.nextBoolean() ? this.ana : this.ben;
		Typed whole = typed;
		as(actor, () -> this.answers.save(cycle,
				new Change(key, this.answers.get(cycle, key).version(), null, status, reason, whole)));
	}

	private Map<String, String> said(String cycle) {
		return rows(
				"SELECT item_key || '|' || row_key, status || ' ' || reason || ' ' || typed || value || flaws FROM answer",
				cycle);
	}

	private Map<String, String> everything(String cycle) {
		Map<String, String> all = new TreeMap<>(
				rows("SELECT item_key || '|' || row_key, (to_jsonb(answer))::text FROM answer", cycle));
		all.putAll(rows(
				"SELECT item_key || '|' || row_key || '|' || number, to_jsonb(answer_revision)::text FROM answer_revision",
				cycle));
		return all;
	}

	private Map<String, String> rows(String sql, String cycle) {
		return as(this.ana, () -> this.transaction.execute((status) -> {
			Map<String, String> rows = new TreeMap<>();
			this.jdbc.sql(sql + " WHERE institution_id = ? AND cycle = ?")
				.params(CurrentInstitution.id(), cycle)
				.query((row, number) -> rows.put(row.getString(1), row.getString(2)))
				.list();
			return rows;
		}));
	}

	private void save(String cycle, String item, String text) {
		AnswerKey key = AnswerKey.of(item);
		as(this.ana, () -> this.answers.save(cycle,
				new Change(key, this.answers.get(cycle, key).version(), null, null, null, Typed.value(text))));
	}

	private void save(String cycle, Change change) {
		as(this.ana, () -> this.answers.save(cycle, change));
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

}
