package org.holdfast.progress.wording;

/**
 * A piece of an answer in words.
 *
 * @param label which field, empty when there is only one
 * @param text what was answered
 */
public record AnswerLine(String label, String text) {

}
