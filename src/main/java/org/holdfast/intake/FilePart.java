package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.RowReader;

/**
 * One upload of an import: the file itself, or corrected rows that came after it. Cells
 * of corrected rows are guarded against spreadsheets, as the file of refused rows is.
 *
 * @param upload the upload
 * @param layout how it is laid out
 * @param offset what is added to the numbers of its rows, 0 for the file itself
 */
record FilePart(UUID upload, Layout layout, int offset) {

	/**
	 * Begins to read its rows.
	 * @param in its bytes
	 * @return the rows with their numbers, their cells as they came
	 * @throws IOException when the upload cannot be read
	 */
	RowReader read(InputStream in) throws IOException {
		RowReader reader = RowReader.open(in, this.layout);
		if (this.offset > 0) {
			reader.numberFrom(this.offset);
			reader.unguard();
		}
		return reader;
	}

}
