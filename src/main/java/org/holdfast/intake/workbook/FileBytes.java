package org.holdfast.intake.workbook;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file, read from any place: an archive says at its end what is in it.
 */
public interface FileBytes {

	/**
	 * How many bytes the file has.
	 * @return how many bytes
	 */
	long size();

	/**
	 * Reads bytes at a place.
	 * @param position where, from 0
	 * @param target takes the bytes
	 * @param length how many at most, from the start of the target
	 * @return how many were read; fewer only at the end of the file
	 */
	int read(long position, byte[] target, int length);

	/**
	 * Streams the file from a place.
	 * @param position where, from 0
	 * @return the bytes from there
	 * @throws IOException when the file cannot be read
	 */
	InputStream from(long position) throws IOException;

}
