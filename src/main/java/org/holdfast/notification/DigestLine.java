package org.holdfast.notification;

/**
 * One line of a digest: what it is about and where it is done. Never a figure, an answer
 * or what somebody wrote.
 *
 * @param text one line
 * @param path where it is done, starting with a slash
 */
public record DigestLine(String text, String path) {

}
