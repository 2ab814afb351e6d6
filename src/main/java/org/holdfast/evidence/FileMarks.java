package org.holdfast.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Marks the items of a checklist that files can show. The answer stays what a person says
 * it is.
 */
@Component
@Order(10)
class FileMarks implements ItemMarks {

	private final Answers answers;

	private final FileProofs proofs;

	private final ProofWords words;

	FileMarks(Answers answers, FileProofs proofs, ProofWords words) {
		this.answers = answers;
		this.proofs = proofs;
		this.words = words;
	}

	@Override
	public Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		List<Item> shown = page.items().stream().filter((item) -> !item.shownBy().isEmpty()).toList();
		if (shown.isEmpty()) {
			return Map.of();
		}
		FileFacts facts = this.proofs.facts();
		Map<AnswerKey, AnswerView> given = this.answers.of(cycle.name(), edition.toolkit(), page.key());
		Map<String, List<ItemMark>> marks = new LinkedHashMap<>();
		for (Item item : shown) {
			ItemMark mark = mark(facts.proof(item.shownBy()), claimed(given.get(AnswerKey.of(item.key()))), locale);
			if (mark != null) {
				marks.put(item.key(), List.of(mark));
			}
		}
		return marks;
	}

	/**
	 * Whether an answer says yes.
	 * @param answer an answer, absent where there is none
	 * @return whether it does and the item is not left out
	 */
	static boolean claimed(@Nullable AnswerView answer) {
		return answer != null && !answer.status().leftOut() && List.of("yes").equals(answer.values().get(Typed.VALUE));
	}

	private @Nullable ItemMark mark(Proof proof, boolean claimed, Locale locale) {
		return switch (proof.level()) {
			case SHOWN -> new ItemMark(this.words.of(proof, locale), this.words.path(proof), ItemMark.Tone.GOOD);
			case NOTHING ->
				claimed ? new ItemMark(this.words.say("evidence.claimed", locale), null, ItemMark.Tone.LOOK) : null;
			default -> new ItemMark(this.words.of(proof, locale), this.words.path(proof),
					claimed ? ItemMark.Tone.LOOK : ItemMark.Tone.PLAIN);
		};
	}

}
