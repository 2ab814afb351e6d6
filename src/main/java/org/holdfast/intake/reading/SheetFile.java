package org.holdfast.intake.reading;

import java.io.IOException;

/**
 * The bytes of a file that may be a workbook and can give the rows of its sheets too.
 */
public interface SheetFile {

	/**
	 * Opens the sheet a layout names.
	 * @param layout a layout with a sheet
	 * @return its rows
	 * @throws IOException when the file cannot be read
	 */
	RowSource sheet(Layout layout) throws IOException;

}
