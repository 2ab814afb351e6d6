package org.holdfast.paper.sheet;

/**
 * A line of a title block or of a help: what it is and what it says.
 *
 * @param label what it is
 * @param text what it says
 */
public record Fact(String label, String text) {

}
