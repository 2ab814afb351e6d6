package org.holdfast.intake.reading;

import java.io.Closeable;
import java.io.IOException;

/**
 * Gives rows that are not written as text, such as those of a sheet.
 */
public interface RowSource extends Closeable {

	/**
	 * Reads the next row that has a value, with its number.
	 * @param row the row to fill
	 * @return whether there was one
	 * @throws IOException when the file cannot be read
	 */
	boolean read(Row row) throws IOException;

	/**
	 * Says whether the row may have control or undecodable characters.
	 * @return whether the row may have control or undecodable characters
	 */
	boolean suspect();

	/**
	 * How many bytes of the file were taken, for progress.
	 * @return how many bytes of the file were taken, for progress
	 */
	long bytesRead();

}
