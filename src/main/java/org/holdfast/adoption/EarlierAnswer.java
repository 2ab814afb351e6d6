package org.holdfast.adoption;

import java.util.List;

import org.holdfast.progress.CarriedAnswers;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Item;
import org.jspecify.annotations.Nullable;

/**
 * Something answered that the edition in force does not show: its item is gone, or asks
 * for something else.
 *
 * @param item the item it was given to, as it was then; absent when it is not known
 * @param there whether the item is still asked, in another way
 * @param answer the answer
 * @param lines what was answered
 */
public record EarlierAnswer(@Nullable Item item, boolean there, CarriedAnswers.Kept answer, List<Line> lines) {

	public EarlierAnswer {
		lines = List.copyOf(lines);
	}

	/**
	 * One text.
	 *
	 * @param field what was asked, absent when it is not known
	 * @param text what was answered, as typed
	 */
	public record Line(@Nullable Column field, String text) {

	}

}
