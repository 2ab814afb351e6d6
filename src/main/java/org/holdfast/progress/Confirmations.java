package org.holdfast.progress;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the word of people that an answer of the cycle before is still true: one that was
 * copied is confirmed, one that was left empty is taken over.
 */
@Service
@Transactional
public class Confirmations {

	private final AnswerStore answers;

	private final RevisionStore revisions;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final Clock clock;

	Confirmations(AnswerStore answers, RevisionStore revisions, Cycles cycles, Toolkits toolkits, Clock clock) {
		this.answers = answers;
		this.revisions = revisions;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.clock = clock;
	}

	/**
	 * The items whose answers were copied and that nobody has looked at since.
	 * @param cycle name of the cycle
	 * @param prefix what their keys begin with, such as {@code hiring/readiness/}
	 * @return whole keys
	 */
	@Transactional(readOnly = true)
	public List<String> open(String cycle, String prefix) {
		return this.revisions.copied(cycle, prefix);
	}

	/**
	 * Takes over or confirms the answer to an item, with all rows of a table. Whatever
	 * somebody has answered in this cycle stays as it is, so asking twice does it once.
	 * @param cycle name of the cycle
	 * @param key whole key of the item
	 * @return whether there was something to say it of
	 * @throws NotFound when there is no such cycle or item
	 */
	public boolean stillTrue(String cycle, String key) {
		Item item = this.toolkits.item(key);
		Cycle current = this.cycles.get(cycle);
		this.answers.lock(cycle, AnswerKey.of(key));
		List<StoredAnswer> here = of(cycle, key);
		if (this.revisions.copied(cycle, key).contains(key)) {
			return store(cycle, item, here.stream().filter((answer) -> isCopied(cycle, answer)).toList());
		}
		if (here.stream().anyMatch(StoredAnswer::isGiven)) {
			return false;
		}
		Optional<Cycle> before = this.cycles.before(current);
		this.cycles.keep(current);
		return before.isPresent()
				&& store(cycle, item, of(before.get().name(), key).stream().filter(StoredAnswer::isGiven).toList());
	}

	private boolean isCopied(String cycle, StoredAnswer answer) {
		return this.revisions.of(cycle, answer.key())
			.stream()
			.anyMatch(
					(revision) -> revision.cause() == Revision.Cause.COPIED && revision.version() == answer.version());
	}

	private boolean store(String cycle, Item item, List<StoredAnswer> answers) {
		Saved saved = Saved.by(CurrentActor.get(), this.clock.instant());
		List<AnswerKey> stored = new ArrayList<>();
		for (StoredAnswer answer : answers) {
			AnswerKey key = answer.key();
			if (key.isRow()) {
				this.answers.lock(cycle, key);
			}
			@Nullable StoredAnswer present = this.answers.find(cycle, key).orElse(null);
			if (present != null && present.isGiven() && !isCopied(cycle, present)) {
				continue;
			}
			int version = (present != null) ? present.version() + 1 : 1;
			Saved one = new Saved(saved.at().plus(stored.size(), ChronoUnit.MICROS), saved.account(), saved.name());
			this.answers.put(
					cycle, new StoredAnswer(key, version, answer.status(), answer.reason(), answer.typed(),
							answer.flaws(), null, one),
					Reading.of(AnswerFields.of(item, key.row()), answer.typed()).values());
			this.revisions.add(cycle, key, Revision.Cause.CONFIRMED, version, answer.status(), answer.reason(),
					answer.typed(), one);
			stored.add(key);
		}
		return !stored.isEmpty();
	}

	private List<StoredAnswer> of(String cycle, String item) {
		return this.answers.below(cycle, item).stream().filter((answer) -> answer.key().item().equals(item)).toList();
	}

}
