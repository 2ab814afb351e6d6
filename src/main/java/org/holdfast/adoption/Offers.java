package org.holdfast.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.CarriedAnswers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Outcome;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Earlier answers that may become the answers of the items that theirs was split into.
 */
@Service
@Transactional
public class Offers {

	private final OriginStore origins;

	private final CarriedAnswers kept;

	private final Answers answers;

	private final Library library;

	private final Toolkits toolkits;

	private final Clock clock;

	Offers(OriginStore origins, CarriedAnswers kept, Answers answers, Library library, Toolkits toolkits, Clock clock) {
		this.origins = origins;
		this.kept = kept;
		this.answers = answers;
		this.library = library;
		this.toolkits = toolkits;
		this.clock = clock;
	}

	/**
	 * What is offered in a toolkit.
	 * @param toolkit key of the toolkit
	 * @param cycle name of the cycle
	 * @return in the order of the items
	 */
	@Transactional(readOnly = true)
	public List<Offer> open(String toolkit, String cycle) {
		Edition edition = this.toolkits.current(toolkit);
		Map<AnswerKey, CarriedAnswers.Kept> given = new LinkedHashMap<>();
		this.kept.all(toolkit)
			.stream()
			.filter((answer) -> answer.cycle().equals(cycle))
			.forEach((answer) -> given.put(answer.key(), answer));
		List<Offer> offers = new ArrayList<>();
		for (Origin origin : this.origins.below(toolkit + "/")) {
			CarriedAnswers.Kept answer = given.get(origin.from());
			if (origin.kind() == Origin.Kind.OFFERED && origin.cycle().equals(cycle) && answer != null) {
				edition.findItem(origin.to().item())
					.ifPresent((item) -> offers.add(new Offer(item, origin.to().row(),
							this.library.last(origin.fromItem(), edition.number()).orElse(item), answer)));
			}
		}
		return List.copyOf(offers);
	}

	/**
	 * Takes an earlier answer up: where the new item can hold it, it is put there, behind
	 * what is written there already.
	 * @param cycle name of the cycle
	 * @param to the new answer
	 * @param fromItem key of the item the earlier answer was given to
	 * @throws NotFound when nothing of that kind is offered
	 */
	public void take(String cycle, AnswerKey to, String fromItem) {
		Offer offer = offer(cycle, to, fromItem);
		AnswerKey target = AnswerFields.has(offer.item(), to.row()) ? to : AnswerKey.of(to.item());
		AnswerView present = this.answers.get(cycle, target);
		Typed typed = merged(offer, target, present.typed());
		Change change = new Change(target, present.version(), null, null, null, typed);
		if (!(this.answers.save(cycle, change) instanceof Outcome.Stored)) {
			throw new WrongState("adoption.offer.clash");
		}
		settle(cycle, to, fromItem, Origin.Kind.TAKEN);
	}

	/**
	 * Leaves an earlier answer where it is. It stays among the earlier ones.
	 * @param cycle name of the cycle
	 * @param to the new answer
	 * @param fromItem key of the item the earlier answer was given to
	 * @throws NotFound when nothing of that kind is offered
	 */
	public void dismiss(String cycle, AnswerKey to, String fromItem) {
		offer(cycle, to, fromItem);
		settle(cycle, to, fromItem, Origin.Kind.DISMISSED);
	}

	private Offer offer(String cycle, AnswerKey to, String fromItem) {
		return open(Item.toolkitOf(to.item()), cycle).stream()
			.filter((one) -> one.item().key().equals(to.item()) && one.row().equals(to.row())
					&& one.answer().key().item().equals(fromItem))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private void settle(String cycle, AnswerKey to, String fromItem, Origin.Kind kind) {
		int number = this.toolkits.current(Item.toolkitOf(to.item())).number();
		this.origins.put(new Origin(cycle, to, fromItem, kind, number), this.clock.instant());
	}

	private static Typed merged(Offer offer, AnswerKey target, Typed present) {
		Typed earlier = offer.answer().typed();
		Map<String, List<String>> all = new LinkedHashMap<>(present.fields());
		for (Column field : AnswerFields.of(offer.item(), target.row())) {
			List<String> before = earlier.texts(field.key());
			String there = present.text(field.key());
			if (field.field() == FieldKind.LONG_TEXT && !there.isBlank() && !before.isEmpty()) {
				all.put(field.key(), List.of(there + "\n\n" + before.getFirst()));
			}
			else if (!before.isEmpty()) {
				all.put(field.key(), before);
			}
		}
		return new Typed(all);
	}

	/**
	 * An earlier answer at a new item.
	 *
	 * @param item the new item
	 * @param row the row, empty for the item as a whole
	 * @param before the item it was given to, as it was then
	 * @param answer the earlier answer
	 */
	public record Offer(Item item, String row, Item before, CarriedAnswers.Kept answer) {

	}

}
