package org.holdfast.progress;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it stands.
 *
 * @param key what it answers
 * @param version rises by one with every change, 0 as long as nothing was ever stored
 * @param status how far it is
 * @param reason why the item is left out, empty where it is not
 * @param typed what was typed
 * @param values what could be read of it, by field: numbers without signs and commas,
 * days as {@code 2026-06-30}, keys of choices
 * @param flaws why the rest could not be read
 * @param saved when and by whom it was last changed, absent for version 0
 */
public record AnswerView(AnswerKey key, int version, AnswerStatus status, String reason, Typed typed,
		Map<String, List<String>> values, List<Flaw> flaws, @Nullable Saved saved) {

	public AnswerView {
		values = Map.copyOf(values);
		flaws = List.copyOf(flaws);
	}

	/**
	 * An item nobody has answered.
	 * @param key the item
	 * @return version 0
	 */
	public static AnswerView none(AnswerKey key) {
		return new AnswerView(key, 0, AnswerStatus.NOT_STARTED, "", Typed.NOTHING, Map.of(), List.of(), null);
	}

	public boolean isDraft() {
		return !this.flaws.isEmpty();
	}

}
