package org.holdfast.definition;

/**
 * Reads and changes the rules of the institution in force.
 */
public interface Definitions {

	/**
	 * All rules as they stand, read together.
	 * @return one snapshot
	 */
	DefinitionSnapshot snapshot();

}
