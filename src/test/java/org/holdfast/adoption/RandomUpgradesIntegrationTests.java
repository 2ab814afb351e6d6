package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Outcome;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random editions over random answers: whatever is added, removed, moved, reworded,
 * retyped, split or put together, everything a person typed last stays in sight, and
 * nothing stored is ever deleted.
 */
@IntegrationTest
class RandomUpgradesIntegrationTests {

	private static final int UPGRADES = 7;

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private Upgrades upgrades;

	@Autowired
	private EarlierAnswers earlier;

	@Autowired
	private Offers offers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void noUpgradeLosesAnAnswer(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		MadeUpToolkit toolkit = new MadeUpToolkit();
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		toolkit.fill(random, 14);
		int number = 1;
		toolkit.publish(this.jdbc, number);
		// The last text of each field of each answer; each text is typed once
		Map<String, String> last = new TreeMap<>();
		answerSome(ana, toolkit.key(), random, last, "start");
		for (int upgrade = 0; upgrade < UPGRADES; upgrade++) {
			int from = number;
			for (int editions = 1 + random.nextInt(3); editions > 0; editions--) {
				toolkit.change(random);
				toolkit.publish(this.jdbc, ++number);
			}
			int to = number;
			assertThat(as(ana, () -> this.toolkits.current(toolkit.key()).number())).isEqualTo(from);
			List<String> stored = stored(ana, toolkit.key());
			as(ana, () -> this.upgrades.upgrade(toolkit.key(), from, to));
			assertThat(as(ana, () -> this.toolkits.current(toolkit.key()).number())).isEqualTo(to);
			assertThat(stored(ana, toolkit.key())).as("revisions after upgrade %d of seed %d", upgrade, seed)
				.containsAll(stored);
			assertThat(inSight(ana, toolkit.key())).as("texts in sight after upgrade %d of seed %d", upgrade, seed)
				.containsAll(last.values());
			answerSome(ana, toolkit.key(), random, last, "after-" + upgrade);
			assertThat(inSight(ana, toolkit.key())).as("texts in sight after new answers %d of seed %d", upgrade, seed)
				.containsAll(last.values());
		}
		assertThat(last).hasSizeGreaterThan(20);
	}

	private void answerSome(Actor actor, String toolkit, SplittableRandom random, Map<String, String> last,
			String mark) {
		String cycle = as(actor, () -> this.cycles.current().name());
		for (Page page : as(actor, () -> this.toolkits.current(toolkit)).pages()) {
			for (Item item : page.items()) {
				if (random.nextInt(10) < 6) {
					row(item, random).forEach((key) -> answer(actor, cycle, item, key, random, last, mark));
				}
			}
		}
	}

	private void answer(Actor actor, String cycle, Item item, AnswerKey key, SplittableRandom random,
			Map<String, String> last, String mark) {
		AnswerView before = as(actor, () -> this.answers.get(cycle, key));
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (Column field : AnswerFields.of(item, key.row())) {
			String text = "typed-" + last.size() + "-" + mark + "-" + random.nextInt(1_000_000_000);
			boolean readable = field.field() == FieldKind.CHOICE && random.nextBoolean();
			typed.put(field.key(), List.of(readable ? field.choices().getLast().key() : text));
			before.typed().texts(field.key()).forEach((old) -> last.values().remove(old));
			if (!readable && shows(field)) {
				last.put(key.item() + "|" + key.row() + "|" + field.key() + "|" + text, text);
			}
		}
		Outcome outcome = as(actor,
				() -> this.answers.save(cycle, new Change(key, before.version(), null, null, null, new Typed(typed))));
		assertThat(outcome).isInstanceOf(Outcome.Stored.class);
	}

	// Browsers send nothing but the choices there are
	private static boolean shows(Column field) {
		return switch (field.field()) {
			case CHOICE, MULTI_CHOICE, YES_PARTLY_NO -> false;
			default -> true;
		};
	}

	private static List<AnswerKey> row(Item item, SplittableRandom random) {
		if (item.field() != FieldKind.TABLE) {
			return List.of(AnswerKey.of(item.key()));
		}
		List<AnswerKey> rows = new ArrayList<>();
		item.rows().forEach((row) -> rows.add(new AnswerKey(item.key(), row.key())));
		if (item.addRows()) {
			rows.add(new AnswerKey(item.key(), "row-" + random.nextInt(3)));
		}
		return rows;
	}

	private Set<String> inSight(Actor actor, String toolkit) {
		return as(actor, () -> {
			String cycle = this.cycles.current().name();
			Set<String> texts = new HashSet<>();
			for (Page page : this.toolkits.current(toolkit).pages()) {
				Map<String, Item> items = new LinkedHashMap<>();
				page.items().forEach((item) -> items.put(item.key(), item));
				this.answers.of(cycle, toolkit, page.key())
					.values()
					.forEach((answer) -> AnswerFields.of(items.get(answer.key().item()), answer.key().row())
						.stream()
						.filter(RandomUpgradesIntegrationTests::shows)
						.forEach((field) -> texts.addAll(answer.typed().texts(field.key()))));
			}
			this.offers.open(toolkit, cycle)
				.forEach((offer) -> offer.answer().typed().fields().values().forEach(texts::addAll));
			this.earlier.of(toolkit).forEach((one) -> one.lines().forEach((line) -> texts.add(line.text())));
			return texts;
		});
	}

	private List<String> stored(Actor actor, String toolkit) {
		return as(actor, () -> this.transaction.execute((status) -> this.jdbc.sql("""
				SELECT concat_ws('|', cycle, item_key, row_key, number, typed, saved_at) FROM answer_revision
				WHERE institution_id = ? AND starts_with(item_key, ?)
				""").params(CurrentInstitution.id(), toolkit + "/").query(String.class).list()));
	}

	private <T extends @Nullable Object> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

}
