package org.holdfast.intake.reading;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Takes the cells of a record from the parser into a row, without making objects.
 */
final class RowFill extends CsvCallbackHandler<Boolean> {

	private final SourceText source;

	private Row row = new Row();

	private boolean quoted;

	RowFill(SourceText source) {
		this.source = source;
	}

	void into(Row target) {
		this.row = target;
	}

	/**
	 * Says whether a quoted cell of the record has a line end.
	 * @return whether a quoted cell of the record has a line end
	 */
	boolean severalLines() {
		if (!this.quoted) {
			return false;
		}
		char[] text = this.row.text();
		int end = this.row.end(this.row.size());
		for (int at = 0; at < end; at++) {
			if (text[at] == '\n' || text[at] == '\r') {
				return true;
			}
		}
		return false;
	}

	@Override
	protected RecordType getRecordType() {
		return RecordType.DATA;
	}

	@Override
	protected int getFieldCount() {
		return this.row.size();
	}

	@Override
	protected void beginRecord(long startingLineNumber) {
		this.source.beginRecord(startingLineNumber);
		this.row.clear();
		this.quoted = false;
	}

	@Override
	protected void addField(char[] buffer, int offset, int length, boolean inQuotes) {
		this.quoted |= inQuotes;
		// one more than the most shows that there were too many; a spreadsheet may write
		// its whole width in blank cells
		int size = this.row.size();
		if (size < RowReader.MOST_COLUMNS || (size == RowReader.MOST_COLUMNS && length > 0)) {
			this.row.add(buffer, offset, length);
		}
	}

	@Override
	protected void setComment(char[] buffer, int offset, int length) {
		throw new IllegalStateException("Comments are not asked for");
	}

	@Override
	protected void setEmpty() {
		this.row.clear();
	}

	@Override
	protected Boolean buildRecord() {
		return Boolean.TRUE;
	}

}
