package org.holdfast.paper.sheet;

/**
 * Says something in the language of a sheet.
 */
@FunctionalInterface
public interface Words {

	/**
	 * A sentence.
	 * @param messageKey its key
	 * @param arguments values for its placeholders
	 * @return the sentence
	 */
	String of(String messageKey, Object... arguments);

}
