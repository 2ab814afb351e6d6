package org.holdfast.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells of a workbook share, in the order they are numbered. They are read
 * as far as they are asked for and kept outside the heap, never on disk; a workbook with
 * more than {@value #MOST} bytes of them is too large. Texts of Latin letters take one
 * byte a letter.
 */
final class SharedTexts implements Closeable {

	static final int MOST = 256 << 20;

	private static final int PAGE = 1 << 20;

	private static final int PAGE_SHIFT = 20;

	private static final int PLACES = PAGE / 4;

	private static final int PLACES_SHIFT = 18;

	private final @Nullable Markup markup;

	private final Arena arena = Arena.ofShared();

	private final List<MemorySegment> pages = new ArrayList<>();

	private final List<MemorySegment> places = new ArrayList<>();

	private final CellText text = new CellText(RowReader.LONGEST_CELL + 1);

	private final byte[] narrow = new byte[RowReader.LONGEST_CELL + 1];

	private final char[] found = new char[RowReader.LONGEST_CELL + 1];

	private int size;

	private int free;

	private boolean odd;

	private boolean ended;

	/**
	 * Begins with no text read.
	 * @param markup the part that holds them, {@code null} when there is none
	 */
	SharedTexts(@Nullable Markup markup) {
		this.markup = markup;
		this.ended = markup == null;
	}

	/**
	 * Looks a text up.
	 * @param number its number
	 * @return its length; it is in {@link #found()}
	 * @throws UnreadableWorkbook when there is none of that number
	 */
	int find(int number) throws IOException {
		while (number >= this.size && !this.ended) {
			readOne();
		}
		if (number < 0 || number >= this.size) {
			throw UnreadableWorkbook.damaged("a text that is not there");
		}
		int place = this.places.get(number >> PLACES_SHIFT).getAtIndex(ValueLayout.JAVA_INT, number & (PLACES - 1));
		MemorySegment page = this.pages.get(place >> PAGE_SHIFT);
		int at = place & (PAGE - 1);
		int stated = page.get(ValueLayout.JAVA_INT, at);
		int length = stated >>> 1;
		if ((stated & 1) == 1) {
			MemorySegment.copy(page, ValueLayout.JAVA_CHAR, at + 4L, this.found, 0, length);
		}
		else {
			MemorySegment.copy(page, ValueLayout.JAVA_BYTE, at + 4L, this.narrow, 0, length);
			byte[] from = this.narrow;
			char[] to = this.found;
			for (int i = 0; i < length; i++) {
				to[i] = (char) (from[i] & 0xFF);
			}
		}
		return length;
	}

	char[] found() {
		return this.found;
	}

	/**
	 * Whether a text read so far has odd characters.
	 * @return whether one has
	 */
	boolean odd() {
		return this.odd;
	}

	private void readOne() throws IOException {
		Markup part = this.markup;
		int event = (part != null) ? part.next() : Markup.NOTHING;
		while (part != null && event != Markup.NOTHING) {
			if (event == Markup.START && part.is("si")) {
				this.text.clear();
				RichText.read(part, "si", this.text);
				this.text.unescape();
				this.odd |= this.text.odd();
				store(this.text.chars(), this.text.length());
				return;
			}
			event = part.next();
		}
		this.ended = true;
	}

	private void store(char[] chars, int length) throws UnreadableWorkbook {
		boolean wide = false;
		for (int i = 0; i < length; i++) {
			wide |= chars[i] > 0xFF;
		}
		int bytes = 4 + (wide ? 2 * length : length);
		int aligned = (bytes + 3) & -4;
		if (this.pages.isEmpty() || (this.free & (PAGE - 1)) + aligned > PAGE || (this.free & (PAGE - 1)) == 0) {
			this.free = this.pages.size() * PAGE;
			this.pages.add(page());
		}
		if ((this.size & (PLACES - 1)) == 0) {
			this.places.add(page());
		}
		MemorySegment page = this.pages.getLast();
		int at = this.free & (PAGE - 1);
		page.set(ValueLayout.JAVA_INT, at, length << 1 | (wide ? 1 : 0));
		if (wide) {
			MemorySegment.copy(chars, 0, page, ValueLayout.JAVA_CHAR, at + 4L, length);
		}
		else {
			for (int i = 0; i < length; i++) {
				this.narrow[i] = (byte) chars[i];
			}
			MemorySegment.copy(this.narrow, 0, page, ValueLayout.JAVA_BYTE, at + 4L, length);
		}
		this.places.getLast().setAtIndex(ValueLayout.JAVA_INT, this.size & (PLACES - 1), this.free);
		this.size++;
		this.free += aligned;
	}

	private MemorySegment page() throws UnreadableWorkbook {
		if ((this.pages.size() + this.places.size()) * (long) PAGE >= MOST) {
			throw new UnreadableWorkbook(Rule.FILE_TOO_LARGE, FileKind.WORKBOOK, "too many different texts");
		}
		return this.arena.allocate(PAGE, 8);
	}

	@Override
	public void close() throws IOException {
		this.ended = true;
		this.size = 0;
		if (this.arena.scope().isAlive()) {
			this.arena.close();
		}
		if (this.markup != null) {
			this.markup.close();
		}
	}

}
