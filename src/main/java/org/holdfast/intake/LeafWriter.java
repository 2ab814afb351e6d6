package org.holdfast.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Writes rows into one leaf by binary {@code COPY}, without the columns that the database
 * fills itself. A streaming writer keeps its {@code COPY} open while rows flow; a holding
 * writer keeps them in memory until it is flushed, since a connection can only do one
 * {@code COPY} at a time.
 */
public final class LeafWriter {

	private static final byte[] HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0,
			0, 0, 0, 0 };

	private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

	private static final int CHUNK = 1 << 16;

	/** The bytes before the elements of a list. */
	private static final int LIST_HEAD = 5 * Integer.BYTES;

	private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private final CopyManager copies;

	private final String command;

	private final int columns;

	private final boolean streaming;

	private @Nullable CopyIn copy;

	private byte[] buffer = new byte[CHUNK + 4096];

	private int length;

	private long rows;

	LeafWriter(CopyManager copies, String table, String columnNames, boolean streaming) {
		this.copies = copies;
		this.command = "COPY leaf." + table + "_0 (" + columnNames + ") FROM STDIN (FORMAT binary)";
		this.columns = columnNames.split(",").length;
		this.streaming = streaming;
	}

	/**
	 * Begins a row; exactly one call for each column follows.
	 * @return this writer
	 */
	public LeafWriter row() throws SQLException {
		if (this.streaming && this.length >= CHUNK) {
			send();
		}
		this.rows++;
		ensure(2);
		this.buffer[this.length++] = (byte) (this.columns >> 8);
		this.buffer[this.length++] = (byte) this.columns;
		return this;
	}

	public LeafWriter int2(int value) {
		ensure(6);
		putInt(2);
		this.buffer[this.length++] = (byte) (value >> 8);
		this.buffer[this.length++] = (byte) value;
		return this;
	}

	public LeafWriter int4(int value) {
		ensure(8);
		putInt(4);
		putInt(value);
		return this;
	}

	public LeafWriter int4OrNull(int value, boolean present) {
		return present ? int4(value) : nothing();
	}

	public LeafWriter int8(long value) {
		ensure(12);
		putInt(8);
		putLong(value);
		return this;
	}

	public LeafWriter int8OrNull(long value, boolean present) {
		return present ? int8(value) : nothing();
	}

	public LeafWriter uuid(long high, long low) {
		ensure(20);
		putInt(16);
		putLong(high);
		putLong(low);
		return this;
	}

	public LeafWriter uuid(UUID value) {
		return uuid(value.getMostSignificantBits(), value.getLeastSignificantBits());
	}

	/**
	 * A date.
	 * @param epochDay days since 1 January 1970
	 * @return this writer
	 */
	public LeafWriter date(long epochDay) {
		return int4((int) (epochDay - POSTGRES_EPOCH_DAY));
	}

	/**
	 * A date or nothing.
	 * @param epochDay days since 1 January 1970, if known
	 * @return this writer
	 */
	public LeafWriter dayOrNull(@Nullable Integer epochDay) {
		return (epochDay != null) ? date(epochDay.longValue()) : nothing();
	}

	public LeafWriter date(@Nullable LocalDate value) {
		return (value != null) ? date(value.toEpochDay()) : nothing();
	}

	public LeafWriter bool(@Nullable Boolean value) {
		if (value == null) {
			return nothing();
		}
		ensure(5);
		putInt(1);
		this.buffer[this.length++] = (byte) (value ? 1 : 0);
		return this;
	}

	public LeafWriter text(@Nullable String value) {
		if (value == null) {
			return nothing();
		}
		return bytes(value.getBytes(StandardCharsets.UTF_8));
	}

	public LeafWriter bytes(byte[] value) {
		ensure(4 + value.length);
		putInt(value.length);
		System.arraycopy(value, 0, this.buffer, this.length, value.length);
		this.length += value.length;
		return this;
	}

	/**
	 * Writes a column that holds a list.
	 * @param element what it is a list of
	 * @param count how many elements it has, one or more
	 * @param value writes the element of an index into this writer, or nothing
	 * @return this writer
	 */
	public LeafWriter list(Element element, int count, IntConsumer value) {
		ensure(24);
		int start = this.length;
		putInt(0);
		putListHead(element, count);
		for (int i = 0; i < count; i++) {
			value.accept(i);
		}
		int end = this.length;
		this.length = start;
		putInt(end - start - 4);
		this.length = end;
		return this;
	}

	/**
	 * Writes a column that holds a list of numbers of two bytes.
	 * @param values the numbers
	 * @param count how many of them
	 * @return this writer
	 */
	public LeafWriter int2s(int[] values, int count) {
		beginList(Element.INT2, count, Short.BYTES);
		for (int i = 0; i < count; i++) {
			int2(values[i]);
		}
		return this;
	}

	/**
	 * Writes a column that holds a list of numbers of four bytes.
	 * @param values the numbers
	 * @param count how many of them
	 * @return this writer
	 */
	public LeafWriter int4s(int[] values, int count) {
		beginList(Element.INT4, count, Integer.BYTES);
		for (int i = 0; i < count; i++) {
			int4(values[i]);
		}
		return this;
	}

	/**
	 * Writes a column that holds a list of numbers of eight bytes.
	 * @param values the numbers
	 * @param count how many of them
	 * @return this writer
	 */
	public LeafWriter int8s(long[] values, int count) {
		beginList(Element.INT8, count, Long.BYTES);
		for (int i = 0; i < count; i++) {
			int8(values[i]);
		}
		return this;
	}

	/**
	 * Writes a column that holds a list of UUIDs.
	 * @param highs their first halves
	 * @param lows their last halves
	 * @param count how many of them
	 * @return this writer
	 */
	public LeafWriter uuids(long[] highs, long[] lows, int count) {
		beginList(Element.UUID, count, 2 * Long.BYTES);
		for (int i = 0; i < count; i++) {
			uuid(highs[i], lows[i]);
		}
		return this;
	}

	/**
	 * Writes a column that holds a list of dates.
	 * @param epochDays days since 1 January 1970
	 * @param count how many of them
	 * @return this writer
	 */
	public LeafWriter dates(int[] epochDays, int count) {
		beginList(Element.DATE, count, Integer.BYTES);
		for (int i = 0; i < count; i++) {
			date((long) epochDays[i]);
		}
		return this;
	}

	/**
	 * Writes a column that holds a list of truths.
	 * @param values the truths
	 * @param count how many of them
	 * @return this writer
	 */
	public LeafWriter bools(boolean[] values, int count) {
		beginList(Element.BOOL, count, 1);
		for (int i = 0; i < count; i++) {
			bool(values[i]);
		}
		return this;
	}

	/** Begins a list whose elements have all the same length, with room for them. */
	private void beginList(Element element, int count, int bytes) {
		int size = LIST_HEAD + count * (Integer.BYTES + bytes);
		ensure(Integer.BYTES + size);
		putInt(size);
		putListHead(element, count);
	}

	private void putListHead(Element element, int count) {
		putInt(1);
		putInt(1);
		putInt(element.oid);
		putInt(count);
		putInt(1);
	}

	public LeafWriter nothing() {
		ensure(4);
		putInt(-1);
		return this;
	}

	/**
	 * Rows written so far.
	 * @return zero or more
	 */
	public long rows() {
		return this.rows;
	}

	/**
	 * Bytes that wait in memory.
	 * @return zero or more
	 */
	int held() {
		return this.length;
	}

	/**
	 * Sends what waits and ends the {@code COPY}, so that another writer can use the
	 * connection. The next row begins a new one.
	 */
	void flush() throws SQLException {
		if (this.length == 0 && this.copy == null) {
			return;
		}
		send();
		CopyIn open = this.copy;
		this.copy = null;
		if (open != null) {
			open.writeToCopy(new byte[] { -1, -1 }, 0, 2);
			open.endCopy();
		}
	}

	/**
	 * Breaks off a {@code COPY} under way; until then the connection does nothing else.
	 */
	void breakOff() throws SQLException {
		CopyIn open = this.copy;
		this.copy = null;
		this.length = 0;
		if (open != null && open.isActive()) {
			open.cancelCopy();
		}
	}

	private void send() throws SQLException {
		if (this.copy == null) {
			this.copy = this.copies.copyIn(this.command);
			this.copy.writeToCopy(HEADER, 0, HEADER.length);
		}
		this.copy.writeToCopy(this.buffer, 0, this.length);
		this.length = 0;
	}

	private void ensure(int more) {
		if (this.length + more > this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.buffer.length * 2, this.length + more));
		}
	}

	private void putInt(int value) {
		INTS.set(this.buffer, this.length, value);
		this.length += Integer.BYTES;
	}

	private void putLong(long value) {
		LONGS.set(this.buffer, this.length, value);
		this.length += Long.BYTES;
	}

	/**
	 * What a list is made of, with the number PostgreSQL has for the type.
	 */
	public enum Element {

		INT2(21), INT4(23), INT8(20), DATE(1082), UUID(2950), BOOL(16);

		private final int oid;

		Element(int oid) {
			this.oid = oid;
		}

	}

}
