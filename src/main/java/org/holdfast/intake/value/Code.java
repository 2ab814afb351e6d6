package org.holdfast.intake.value;

import java.util.List;

/**
 * A value of a fixed list, as templates, stored rows and the HTTP API write it.
 */
public interface Code {

	/**
	 * The canonical word, such as {@code per-diem}.
	 * @return the canonical word, such as {@code per-diem}
	 */
	String code();

	/**
	 * Other words that mean the same in the exports of common systems.
	 * @return the words
	 */
	List<String> synonyms();

}
