package org.holdfast.adoption;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.CarriedAnswers;
import org.holdfast.toolkit.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Brings answers and notes from one edition to the next: what moved is carried, what was
 * split is offered at each new place, what asks for something else is read again and
 * listed to be confirmed.
 */
@Component
class AnswersOnTheWay {

	private final CarriedAnswers answers;

	private final OriginStore origins;

	private final DoubtStore doubts;

	private final NoteStore notes;

	AnswersOnTheWay(CarriedAnswers answers, OriginStore origins, DoubtStore doubts, NoteStore notes) {
		this.answers = answers;
		this.origins = origins;
		this.doubts = doubts;
		this.notes = notes;
	}

	/**
	 * Brings everything along.
	 * @param plan what changes
	 * @param cycle the cycle worked on, whose answers are worth confirming
	 * @param now the time
	 */
	void bring(UpgradePlan plan, String cycle, Instant now) {
		String toolkit = plan.to().toolkit();
		Set<String> known = plan.lines()
			.stream()
			.filter((line) -> line.change().before() != null)
			.map((line) -> line.change().key())
			.collect(Collectors.toSet());
		Set<Place> away = this.origins.below(toolkit + "/")
			.stream()
			.filter((origin) -> origin.kind() == Origin.Kind.CARRIED && !known.contains(origin.fromItem()))
			.map((origin) -> new Place(origin.cycle(), origin.from()))
			.collect(Collectors.toCollection(HashSet::new));
		this.origins
			.returned(plan.to().pages().stream().flatMap((page) -> page.items().stream()).map(Item::key).toList());
		Trip trip = new Trip(plan, cycle, now, away, this.notes.below(toolkit + "/"),
				this.doubts.open(cycle, toolkit + "/")
					.stream()
					.collect(Collectors.toMap(Doubt::item, (doubt) -> doubt)));
		plan.lines().forEach((line) -> bring(line, trip));
	}

	private void bring(UpgradePlan.Line line, Trip trip) {
		ItemChange change = line.change();
		switch (change.kind()) {
			case MOVED -> move(line, change.after().getFirst(), trip);
			case SPLIT -> change.after().forEach((part) -> split(line, part, trip));
			case RETYPED, REWORDED -> stay(line, change.after().getFirst(), trip);
			case REMOVED, ADDED, UNCHANGED -> {
			}
		}
	}

	private void move(UpgradePlan.Line line, Item target, Trip trip) {
		for (CarriedAnswers.Kept kept : line.answers()) {
			boolean left = trip.away().remove(new Place(kept.cycle(), new AnswerKey(target.key(), kept.key().row())));
			if (this.answers.carry(kept, target, left)) {
				note(kept, target, Origin.Kind.CARRIED, trip);
			}
			else if (kept.says()) {
				note(kept, target, Origin.Kind.OFFERED, trip);
			}
		}
		doubt(line, target, trip);
		noteAlong(line.change().key(), target, trip);
	}

	private void split(UpgradePlan.Line line, Item part, Trip trip) {
		if (part.key().equals(line.change().key())) {
			stay(line, part, trip);
			return;
		}
		line.answers()
			.stream()
			.filter(CarriedAnswers.Kept::says)
			.forEach((kept) -> note(kept, part, Origin.Kind.OFFERED, trip));
		noteAlong(line.change().key(), part, trip);
	}

	private void stay(UpgradePlan.Line line, Item item, Trip trip) {
		line.answers().forEach((kept) -> this.answers.reread(kept.cycle(), kept.key(), item));
		doubt(line, item, trip);
	}

	private void note(CarriedAnswers.Kept kept, Item target, Origin.Kind kind, Trip trip) {
		this.origins.put(new Origin(kept.cycle(), new AnswerKey(target.key(), kept.key().row()), kept.key().item(),
				kind, trip.plan().to().number()), trip.now());
	}

	private void doubt(UpgradePlan.Line line, Item target, Trip trip) {
		Item before = line.change().before();
		@Nullable Doubt earlier = trip.open().get(line.change().key());
		boolean changed = before != null && (Wording.reworded(before, target) || Wording.retyped(before, target));
		if (!changed && (earlier == null || target.key().equals(earlier.item()))) {
			return;
		}
		Optional<CarriedAnswers.Kept> last = line.answers()
			.stream()
			.filter((kept) -> kept.cycle().equals(trip.cycle()) && kept.says())
			.max((one, other) -> one.saved().at().compareTo(other.saved().at()));
		last.ifPresent((kept) -> this.doubts.add(new Doubt(trip.cycle(), target.key(), trip.plan().to().number(),
				(earlier != null) ? earlier.beforeNumber() : trip.plan().from().number(),
				(earlier != null) ? earlier.beforeItem() : line.change().key(), kept.saved().account(),
				kept.saved().name(), trip.now())));
	}

	private void noteAlong(String from, Item target, Trip trip) {
		ItemNote note = trip.notes().get(from);
		if (note == null || note.text().isBlank()) {
			return;
		}
		ItemNote there = trip.notes().get(target.key());
		String text = (there == null || there.text().isBlank() || there.text().contains(note.text())) ? note.text()
				: there.text() + "\n\n" + note.text();
		this.notes.put(new ItemNote(target.key(), 0, text, note.at(), note.account(), note.by()),
				(there != null) ? there.version() : 0);
	}

	/**
	 * What stays the same on the way.
	 *
	 * @param plan what changes
	 * @param cycle the cycle worked on
	 * @param now the time
	 * @param away answers that were carried away before and are nobody's any more
	 * @param notes notes by key of their item
	 * @param open doubts that nobody settled, by key of their item
	 */
	private record Trip(UpgradePlan plan, String cycle, Instant now, Set<Place> away, Map<String, ItemNote> notes,
			Map<String, Doubt> open) {

	}

	/**
	 * Where an answer stands.
	 *
	 * @param cycle name of the cycle
	 * @param key the answer
	 */
	private record Place(String cycle, AnswerKey key) {

	}

}
