package org.holdfast.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings answers along when an institution goes on to another edition of a toolkit.
 * Nothing is ever deleted here: what moves is copied with its whole history, and stays
 * under the key it had.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CarriedAnswers {

	private static final int PARTS_OF_AN_ITEM = 4;

	private final AnswerStore answers;

	private final RevisionStore revisions;

	private final Clock clock;

	CarriedAnswers(AnswerStore answers, RevisionStore revisions, Clock clock) {
		this.answers = answers;
		this.revisions = revisions;
		this.clock = clock;
	}

	/**
	 * Lets nobody else change an answer of a toolkit until the transaction ends.
	 * @param toolkit key of the toolkit
	 */
	public void lock(String toolkit) {
		this.answers.lockAll(toolkit);
	}

	/**
	 * Every answer to an item of a toolkit, whether the item still exists or not.
	 * @param toolkit key of the toolkit
	 * @return of all cycles
	 */
	public List<Kept> all(String toolkit) {
		List<Kept> all = new ArrayList<>();
		this.answers.everBelow(toolkit + "/")
			.forEach((cycle, stored) -> stored.stream()
				.filter((answer) -> answer.key().item().split("/").length == PARTS_OF_AN_ITEM)
				.forEach((answer) -> all.add(new Kept(cycle, answer.key(), answer.status(), answer.reason(),
						answer.typed(), answer.saved()))));
		return all;
	}

	/**
	 * Copies an answer and its history to another key, unless something is answered
	 * there.
	 * @param kept the answer
	 * @param target the item it belongs to from now on
	 * @param replacing whether what stands there is older: a copy left behind when the
	 * item moved away from there
	 * @return whether it was copied
	 */
	public boolean carry(Kept kept, Item target, boolean replacing) {
		AnswerKey to = new AnswerKey(target.key(), kept.key().row());
		if (!this.answers.copy(kept.cycle(), kept.key(), to, replacing)) {
			return false;
		}
		this.revisions.copy(kept.cycle(), kept.key(), to);
		reread(kept.cycle(), to, target);
		return true;
	}

	/**
	 * Reads an answer again, as its item asks for it now. The text stays as it was typed;
	 * one that cannot be read any more is not complete.
	 * @param cycle name of the cycle
	 * @param key the answer
	 * @param item the item as it is now
	 */
	public void reread(String cycle, AnswerKey key, Item item) {
		Optional<StoredAnswer> stored = this.answers.find(cycle, key);
		if (stored.isEmpty() || !AnswerFields.has(item, key.row())) {
			return;
		}
		StoredAnswer answer = stored.get();
		Reading reading = Reading.of(AnswerFields.of(item, key.row()), answer.typed());
		FieldKind kind = key.isRow() ? FieldKind.TEXT : item.field();
		AnswerStatus status = new StatusChoice(kind, answer.status(), null).settle(answer.typed(), reading, false);
		boolean changed = status != answer.status();
		int version = answer.version() + (changed ? 1 : 0);
		int flaws = status.leftOut() ? answer.flaws() : reading.flaws().size();
		this.answers.put(cycle,
				new StoredAnswer(key, version, status, answer.reason(), answer.typed(), flaws, null, answer.saved()),
				reading.values());
		if (changed) {
			this.revisions.add(cycle, key, Revision.Cause.UPGRADED, version, status, answer.reason(), answer.typed(),
					Saved.by(CurrentActor.get(), this.clock.instant()));
		}
	}

	/**
	 * An answer as it stands, whether its item still exists or not.
	 *
	 * @param cycle name of the cycle
	 * @param key what it answered
	 * @param status how far it is
	 * @param reason why the item was left out
	 * @param typed what was typed
	 * @param saved when and by whom it was last changed
	 */
	public record Kept(String cycle, AnswerKey key, AnswerStatus status, String reason, Typed typed, Saved saved) {

		/**
		 * Whether anybody said anything.
		 * @return whether there is something to keep in sight
		 */
		public boolean says() {
			return !this.typed.isBlank() || !this.reason.isBlank();
		}

	}

	/**
	 * That items moved or were split for the institution in force. Whoever keeps
	 * something by the keys of items follows in the same transaction.
	 *
	 * @param keys for each key that was, the keys it has become
	 */
	public record Moved(Map<String, List<String>> keys) {

		public Moved {
			keys = Map.copyOf(keys);
		}

	}

}
