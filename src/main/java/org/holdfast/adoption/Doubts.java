package org.holdfast.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers whose questions changed, until somebody says that they still hold, or changes
 * them.
 */
@Service
@Transactional
public class Doubts {

	private final DoubtStore doubts;

	private final Answers answers;

	private final Cycles cycles;

	private final Library library;

	private final Toolkits toolkits;

	private final Clock clock;

	Doubts(DoubtStore doubts, Answers answers, Cycles cycles, Library library, Toolkits toolkits, Clock clock) {
		this.doubts = doubts;
		this.answers = answers;
		this.cycles = cycles;
		this.library = library;
		this.toolkits = toolkits;
		this.clock = clock;
	}

	/**
	 * What waits to be confirmed in the cycle worked on.
	 * @param toolkit key of the toolkit
	 * @return in the order of the keys
	 */
	@Transactional(readOnly = true)
	public List<Reworded> open(String toolkit) {
		String cycle = this.cycles.current().name();
		Edition edition = this.toolkits.current(toolkit);
		List<Reworded> open = new ArrayList<>();
		for (Doubt doubt : this.doubts.open(cycle, toolkit + "/")) {
			edition.findItem(doubt.item())
				.ifPresent((item) -> open
					.add(new Reworded(item, this.library.last(doubt.beforeItem(), doubt.beforeNumber()).orElse(null),
							this.answers.get(cycle, AnswerKey.of(item.key())), doubt.name(), doubt.number())));
		}
		return List.copyOf(open);
	}

	/**
	 * Says that an answer still holds.
	 * @param item key of the item
	 * @throws NotFound when nothing waits for that
	 */
	public void confirm(String item) {
		if (!this.doubts.confirm(this.cycles.current().name(), item, CurrentActor.get().name(), this.clock.instant())) {
			throw new NotFound();
		}
	}

	/**
	 * An answer whose question changed.
	 *
	 * @param item the item as it is now
	 * @param before the item as it was, if that is known
	 * @param answer the answer
	 * @param author who answered last before the change
	 * @param number number of the edition that changed it
	 */
	public record Reworded(Item item, @Nullable Item before, AnswerView answer, String author, int number) {

	}

}
