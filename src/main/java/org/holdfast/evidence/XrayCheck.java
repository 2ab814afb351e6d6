package org.holdfast.evidence;

import java.util.List;
import java.util.function.Function;

import org.holdfast.tenancy.Permission;

/**
 * Looks for one thing in an institution's work that somebody should look at. Any module
 * may contribute beans. A check only reads, by a few statements whatever the size of the
 * work, and tells nothing the current actor may not open.
 */
public interface XrayCheck {

	/**
	 * What is looked for.
	 * @return words and weight
	 */
	Rule rule();

	/**
	 * Looks.
	 * @param work the work of the institution in force in the current cycle
	 * @return what was found, in reading order
	 */
	List<Finding> findings(XrayWork work);

	/**
	 * A check that needs no class of its own.
	 * @param rule what is looked for
	 * @param look finds it
	 * @return the check
	 */
	static XrayCheck of(Rule rule, Function<XrayWork, List<Finding>> look) {
		return new OneCheck(rule, look);
	}

	/**
	 * How heavy a finding weighs.
	 */
	enum Severity {

		/** The work says something that cannot be so. */
		ERROR,

		/** Something is missing or does not fit. */
		WARNING,

		/** Good to know. */
		INFORMATION

	}

	/**
	 * What a check looks for.
	 *
	 * @param severity how heavy a finding weighs
	 * @param nameKey message key of its name
	 * @param whyKey message key of a sentence that says what is looked for
	 * @param needs what a reader must be allowed to do to be told
	 */
	record Rule(Severity severity, String nameKey, String whyKey, Permission needs) {

	}

	/**
	 * Something found.
	 *
	 * @param text what and where, in the reader's language
	 * @param path where it can be put right, starting with a slash
	 */
	record Finding(String text, String path) {

	}

}
