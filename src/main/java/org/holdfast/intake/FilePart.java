package org.holdfast.intake;

import java.util.UUID;

import org.holdfast.intake.reading.Layout;

/**
 * One upload of an import: the file itself, or corrected rows that came after it.
 *
 * @param upload the upload
 * @param layout how it is laid out
 * @param offset what is added to the numbers of its rows, 0 for the file itself
 */
record FilePart(UUID upload, Layout layout, int offset) {

}
