package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.CarriedAnswers;
import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps in sight whatever the institution in force has answered and no page shows any
 * more.
 */
@Service
@Transactional(readOnly = true)
public class EarlierAnswers {

	private final CarriedAnswers answers;

	private final OriginStore origins;

	private final Library library;

	private final Toolkits toolkits;

	EarlierAnswers(CarriedAnswers answers, OriginStore origins, Library library, Toolkits toolkits) {
		this.answers = answers;
		this.origins = origins;
		this.library = library;
		this.toolkits = toolkits;
	}

	/**
	 * All of a toolkit.
	 * @param toolkit key of the toolkit
	 * @return of all cycles
	 */
	public List<EarlierAnswer> of(String toolkit) {
		Edition edition = this.toolkits.current(toolkit);
		Map<String, Item> asked = new HashMap<>();
		edition.pages().forEach((page) -> page.items().forEach((item) -> asked.put(item.key(), item)));
		Set<List<Object>> carried = new HashSet<>();
		Map<AnswerKey, String> sources = new HashMap<>();
		this.origins.below(toolkit + "/").forEach((origin) -> {
			if (origin.kind() == Origin.Kind.CARRIED) {
				carried.add(List.of(origin.cycle(), origin.from()));
				sources.putIfAbsent(origin.to(), origin.fromItem());
			}
		});
		List<EarlierAnswer> earlier = new ArrayList<>();
		for (CarriedAnswers.Kept kept : this.answers.all(toolkit)) {
			Item item = asked.get(kept.key().item());
			if (item == null && carried.contains(List.of(kept.cycle(), kept.key()))) {
				continue;
			}
			hidden(kept, item, edition.number(), sources).ifPresent(earlier::add);
		}
		return List.copyOf(earlier);
	}

	/**
	 * Items of earlier editions that are asked no longer and became nothing else.
	 * @param toolkit key of the toolkit
	 * @return as they were when they were last asked
	 */
	public List<Item> removed(String toolkit) {
		Edition edition = this.toolkits.current(toolkit);
		List<Item> ever = this.library.items(toolkit, edition.number());
		Set<String> followed = new HashSet<>();
		ever.forEach((item) -> followed.addAll(item.was()));
		Set<String> seen = new HashSet<>();
		edition.pages().forEach((page) -> page.items().forEach((item) -> seen.add(item.key())));
		return ever.stream().filter((item) -> !followed.contains(item.key()) && seen.add(item.key())).toList();
	}

	private Optional<EarlierAnswer> hidden(CarriedAnswers.Kept kept, @Nullable Item item, int number,
			Map<AnswerKey, String> sources) {
		List<String> unseen = new ArrayList<>();
		kept.typed()
			.fields()
			.keySet()
			.stream()
			.filter((field) -> item == null || !Sight.shows(item, kept.key().row(), field, kept.typed().texts(field)))
			.sorted()
			.forEach(unseen::add);
		boolean reason = item == null && !kept.reason().isBlank();
		if (unseen.isEmpty() && !reason) {
			return Optional.empty();
		}
		List<Item> known = past(kept.key(), number, sources);
		List<EarlierAnswer.Line> lines = new ArrayList<>();
		unseen.forEach((field) -> {
			Column column = known.stream()
				.flatMap((one) -> Sight.field(one, kept.key().row(), field).stream())
				.findFirst()
				.orElse(null);
			kept.typed().texts(field).forEach((text) -> lines.add(new EarlierAnswer.Line(column, text)));
		});
		Item named = (item != null) ? item : known.stream().findFirst().orElse(null);
		return Optional.of(new EarlierAnswer(named, item != null, kept, lines));
	}

	// The item in all its forms, the newest first, and those it came from
	private List<Item> past(AnswerKey key, int number, Map<AnswerKey, String> sources) {
		List<Item> past = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		String next = key.item();
		while (next != null && keys.add(next)) {
			String one = next;
			this.library.upTo(Item.toolkitOf(one), number)
				.forEach((edition) -> edition.findItem(one).ifPresent(past::add));
			this.library.last(one, number).filter(Item::own).ifPresent(past::add);
			next = sources.get(new AnswerKey(one, key.row()));
		}
		return past;
	}

	/**
	 * What an item shows of an answer.
	 */
	static final class Sight {

		private Sight() {
		}

		static Optional<Column> field(Item item, String row, String field) {
			if (!AnswerFields.has(item, row)) {
				return Optional.empty();
			}
			return AnswerFields.of(item, row).stream().filter((column) -> column.key().equals(field)).findFirst();
		}

		static boolean shows(Item item, String row, String field, List<String> texts) {
			return field(item, row, field).filter((column) -> switch (column.field()) {
				case CHOICE, MULTI_CHOICE -> texts.stream()
					.allMatch((text) -> column.choices().stream().anyMatch((one) -> one.key().equals(text)));
				case YES_PARTLY_NO -> Choice.DEGREES.containsAll(texts);
				default -> true;
			}).isPresent();
		}

	}

}
