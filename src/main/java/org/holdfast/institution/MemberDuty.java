package org.holdfast.institution;

import java.io.Serializable;
import java.util.List;

/**
 * Something that waits for a member and can be passed on.
 *
 * @param messageKey key of a few words that start with a verb
 * @param path where it is passed on, starting with a slash
 * @param stuck whether the person cannot do it any more
 * @param arguments values for the placeholders of the words
 */
public record MemberDuty(String messageKey, String path, boolean stuck, List<Serializable> arguments) {

	public MemberDuty {
		arguments = List.copyOf(arguments);
	}

}
