package org.holdfast.editing;

import java.time.Instant;

import tools.jackson.databind.node.ObjectNode;

/**
 * Content of a toolkit that is not published. Only staff see it.
 *
 * @param toolkit key of the toolkit
 * @param base number of the edition it was started from, 0 for none
 * @param body its content, always in the form that the schema asks for
 * @param version rises with every change
 * @param changedAt when it was last changed
 * @param changedBy who did so
 */
public record Draft(String toolkit, int base, ObjectNode body, int version, Instant changedAt, String changedBy) {

}
