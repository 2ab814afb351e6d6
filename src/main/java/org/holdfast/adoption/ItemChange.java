package org.holdfast.adoption;

import java.util.List;

import org.holdfast.toolkit.Item;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one item from an edition to another.
 *
 * @param kind what happens to it
 * @param before the item as it was, absent for one that is added
 * @param after what it becomes: nothing where it is removed, several where it is split
 */
public record ItemChange(Kind kind, @Nullable Item before, List<Item> after) {

	public ItemChange {
		after = List.copyOf(after);
	}

	/**
	 * Key of the item, of the one before where there was one.
	 * @return whole key
	 */
	public String key() {
		return (this.before != null) ? this.before.key() : this.after.getFirst().key();
	}

	/**
	 * Whether somebody should look whether the answer still holds.
	 * @return whether the words of the question changed, or how it is answered
	 */
	public boolean doubtful() {
		return this.before != null && this.after.size() == 1 && (Wording.reworded(this.before, this.after.getFirst())
				|| Wording.retyped(this.before, this.after.getFirst()));
	}

	/**
	 * What happens to an item.
	 */
	public enum Kind {

		/**
		 * It is answered in another way.
		 */
		RETYPED,

		/**
		 * It says something else, or says it in other words.
		 */
		REWORDED,

		/**
		 * It stands in another place.
		 */
		MOVED,

		/**
		 * It has become several.
		 */
		SPLIT,

		/**
		 * It is asked no longer.
		 */
		REMOVED,

		/**
		 * It is new.
		 */
		ADDED,

		/**
		 * It is as it was.
		 */
		UNCHANGED

	}

}
