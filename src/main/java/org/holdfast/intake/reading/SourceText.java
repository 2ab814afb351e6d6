package org.holdfast.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * The decoded text of a file, handed to the parser piece by piece. It keeps the text from
 * the start of the record being parsed, so that the lines of a record that proves broken
 * can be read again, and it notes odd characters while it decodes, so that clean rows
 * need no second look. A byte that is no character becomes {@link #UNDECODABLE}.
 */
final class SourceText extends Reader {

	/**
	 * Stands for bytes that are no character in the encoding; never a character itself.
	 */
	static final char UNDECODABLE = '\uFFFF';

	private static final int PIECE = 32_768;

	private final InputStream in;

	private final CharsetDecoder decoder;

	private final ByteBuffer bytes = ByteBuffer.allocate(PIECE).limit(0);

	private char[] text = new char[2 * PIECE];

	private int[] lineStarts = new int[2048];

	private int lines = 1;

	private long firstLine = 1;

	private long recordLine = 1;

	private int delivered;

	private int filled;

	private boolean afterReturn;

	private boolean started;

	private boolean ended;

	private boolean odd;

	private boolean oddSinceRecord;

	private long bytesRead;

	SourceText(InputStream in, TextEncoding encoding) {
		this.in = in;
		this.decoder = encoding.charset()
			.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (this.delivered == this.filled && !fill()) {
			return -1;
		}
		int count = Math.min(length, this.filled - this.delivered);
		System.arraycopy(this.text, this.delivered, target, offset, count);
		this.delivered += count;
		return count;
	}

	/**
	 * Says that the parser begins a record at the given line, counted from the last
	 * {@link #restart}.
	 * @param line the line
	 */
	void beginRecord(long line) {
		this.recordLine = line;
		this.oddSinceRecord = this.odd;
	}

	/**
	 * Says whether the text of the record may have control or undecodable characters.
	 * @return whether the text of the record may have control or undecodable characters
	 */
	boolean suspect() {
		return this.oddSinceRecord;
	}

	/**
	 * How many bytes of the file were taken.
	 * @return how many bytes of the file were taken
	 */
	long bytesRead() {
		return this.bytesRead;
	}

	/**
	 * The first line of the current record without its end, shortened to {@code longest}.
	 * @param longest the longest that is wanted
	 * @return the line
	 */
	String recordLine(int longest) {
		int start = this.lineStarts[index(this.recordLine)];
		int end = start;
		int stop = Math.min(this.filled, start + longest);
		while (end < stop && this.text[end] != '\n' && this.text[end] != '\r') {
			end++;
		}
		return new String(this.text, start, end - start);
	}

	/**
	 * Goes on with the line after the first of the current record; lines count from 1
	 * again.
	 */
	void restart() throws IOException {
		int next = index(this.recordLine) + 1;
		while (next >= this.lines && skipRest()) {
			next = 1;
		}
		if (next >= this.lines) {
			next = 0;
		}
		// nothing is moved: broken rows may come by the million
		this.firstLine = 1 - next;
		this.recordLine = 1;
		this.delivered = this.lineStarts[next];
		this.odd = true;
		this.oddSinceRecord = true;
	}

	/**
	 * Drops what is kept of a line that is too long and decodes on.
	 * @return whether there was more
	 */
	private boolean skipRest() throws IOException {
		this.filled = 0;
		this.delivered = 0;
		this.lines = 1;
		this.lineStarts[0] = 0;
		this.firstLine = 1;
		this.recordLine = 1;
		return fill();
	}

	private int index(long line) {
		return (int) (line - this.firstLine);
	}

	private void moveUp(int start, int droppedLines) {
		System.arraycopy(this.text, start, this.text, 0, this.filled - start);
		this.filled -= start;
		this.lines -= droppedLines;
		this.firstLine += droppedLines;
		for (int i = 0; i < this.lines; i++) {
			this.lineStarts[i] = this.lineStarts[i + droppedLines] - start;
		}
	}

	private boolean fill() throws IOException {
		int dropped = index(this.recordLine);
		moveUp(this.lineStarts[dropped], dropped);
		this.delivered = this.filled;
		if (this.filled > RowReader.LONGEST_ROW) {
			throw new EndlessRecord();
		}
		if (this.text.length - this.filled < PIECE) {
			this.text = Arrays.copyOf(this.text, this.text.length * 2);
		}
		while (!this.ended && this.filled == this.delivered) {
			decode();
			if (!this.started && this.filled > 0) {
				dropMark();
			}
		}
		scan(this.delivered, this.filled);
		return this.filled > this.delivered;
	}

	private void dropMark() {
		this.started = true;
		if (this.text[0] == '\uFEFF') {
			System.arraycopy(this.text, 1, this.text, 0, this.filled - 1);
			this.filled--;
		}
	}

	private void decode() throws IOException {
		this.bytes.compact();
		int read = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		boolean last = read < 0;
		if (read > 0) {
			this.bytes.position(this.bytes.position() + read);
			this.bytesRead += read;
		}
		this.bytes.flip();
		CharBuffer chars = CharBuffer.wrap(this.text, this.filled, this.text.length - this.filled);
		CoderResult result = this.decoder.decode(this.bytes, chars, last);
		while (result.isError()) {
			this.bytes.position(this.bytes.position() + result.length());
			chars.put(UNDECODABLE);
			result = this.decoder.decode(this.bytes, chars, last);
		}
		if (last) {
			this.decoder.flush(chars);
			this.ended = !this.bytes.hasRemaining();
		}
		this.filled = chars.position();
	}

	/**
	 * Notes where lines start and whether there are odd characters.
	 * @param from where the cell starts
	 * @param to what it stands for
	 */
	private void scan(int from, int to) {
		char[] piece = this.text;
		boolean found = false;
		for (int at = from; at < to; at++) {
			char c = piece[at];
			if (c < ' ') {
				if (c == '\n' || c == '\r') {
					lineEnd(c, at);
					continue;
				}
				found |= c != '\t';
			}
			else if (c >= 0x7F) {
				found |= c < 0xA0 || c >= '\uFFFE';
			}
			this.afterReturn = false;
		}
		this.odd = found;
		this.oddSinceRecord |= found;
	}

	private void lineEnd(char c, int at) {
		if (c == '\n' && this.afterReturn) {
			this.lineStarts[this.lines - 1] = at + 1;
		}
		else {
			if (this.lines == this.lineStarts.length) {
				this.lineStarts = Arrays.copyOf(this.lineStarts, this.lines * 2);
			}
			this.lineStarts[this.lines++] = at + 1;
		}
		this.afterReturn = (c == '\r');
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	/**
	 * Thrown out of the parser when a record goes on past {@link RowReader#LONGEST_ROW}.
	 */
	@SuppressWarnings("serial")
	static final class EndlessRecord extends RuntimeException {

		EndlessRecord() {
			super("A record is longer than " + RowReader.LONGEST_ROW + " characters", null, false, false);
		}

	}

}
