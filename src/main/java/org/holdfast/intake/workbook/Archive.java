package org.holdfast.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive that is not trusted. The list at its end says what is in it; what it
 * claims can only speak against the file: a claim too large refuses it at once, a claim
 * too small is found out while unpacking. Nothing is ever unpacked to a place.
 */
final class Archive {

	/**
	 * More entries than this no honest workbook has.
	 */
	static final int ENTRIES = 10_000;

	/**
	 * Unpacked bytes from which on the ratio counts.
	 */
	static final long RATIO_FROM = 8L << 20;

	/**
	 * Unpacked bytes per packed byte that no table of real values reaches.
	 */
	static final long RATIO = 150;

	/**
	 * Unpacked bytes of all entries together.
	 */
	static final long UNPACKED = 16L << 30;

	private static final int LARGEST_LIST = 4 << 20;

	private static final int END = 22;

	private static final int LOCATOR = 20;

	private static final int LONG_END = 56;

	private static final int HEADING = 46;

	private static final int LOCAL_HEADING = 30;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private static final int HEAD = 4096;

	private static final long MANY = 0xFFFF_FFFFL;

	private final FileBytes bytes;

	private final Map<String, ArchiveEntry> entries = new HashMap<>();

	private Archive(FileBytes bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads the list of an archive.
	 * @param bytes the file
	 * @return the archive
	 * @throws UnreadableWorkbook when the list is damaged or claims what no honest
	 * archive has
	 */
	static Archive open(FileBytes bytes) throws UnreadableWorkbook {
		Archive archive = new Archive(bytes);
		archive.readList();
		return archive;
	}

	private void readList() throws UnreadableWorkbook {
		long size = this.bytes.size();
		ByteBuffer tail = at(Math.max(0, size - END - LONGEST_COMMENT), END + LONGEST_COMMENT);
		int end = tail.limit() - END;
		while (end >= 0 && !(tail.getInt(end) == 0x06054B50 && end + END + unsigned(tail, end + 20) == tail.limit())) {
			end--;
		}
		if (end < 0) {
			throw damaged("no end of the list");
		}
		long count = unsigned(tail, end + 10);
		long length = tail.getInt(end + 12) & MANY;
		long start = tail.getInt(end + 16) & MANY;
		if (count == 0xFFFF || length == MANY || start == MANY) {
			ByteBuffer locator = at(size - tail.limit() + end - LOCATOR, LOCATOR);
			if (locator.limit() < LOCATOR || locator.getInt(0) != 0x07064B50) {
				throw damaged("no place of the long end of the list");
			}
			ByteBuffer longEnd = at(locator.getLong(8), LONG_END);
			if (longEnd.limit() < LONG_END || longEnd.getInt(0) != 0x06064B50) {
				throw damaged("no long end of the list");
			}
			count = longEnd.getLong(32);
			length = longEnd.getLong(40);
			start = longEnd.getLong(48);
		}
		if (count > ENTRIES || length > LARGEST_LIST) {
			throw UnreadableWorkbook.bomb(count + " entries");
		}
		if (count <= 0 || length < 0 || start < 0 || start + length > size) {
			throw damaged("a list outside the file");
		}
		readEntries(at(start, (int) length), (int) count, start);
	}

	private void readEntries(ByteBuffer list, int count, long listStart) throws UnreadableWorkbook {
		List<ArchiveEntry> all = new ArrayList<>();
		long unpacked = 0;
		int at = 0;
		for (int i = 0; i < count; i++) {
			if (at + HEADING > list.limit() || list.getInt(at) != 0x02014B50) {
				throw damaged("a list that breaks off");
			}
			int name = unsigned(list, at + 28);
			int extra = unsigned(list, at + 30);
			int next = at + HEADING + name + extra + unsigned(list, at + 32);
			if (next > list.limit()) {
				throw damaged("a list that breaks off");
			}
			ArchiveEntry entry = entry(list, at, name, extra);
			unpacked += entry.unpacked();
			check(entry, unpacked);
			all.add(entry);
			if (this.entries.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry) != null) {
				throw damaged("two entries of one name");
			}
			at = next;
		}
		all.sort(Comparator.comparingLong(ArchiveEntry::offset));
		for (int i = 0; i < count; i++) {
			long end = (i + 1 < count) ? all.get(i + 1).offset() : listStart;
			if (all.get(i).offset() + LOCAL_HEADING + all.get(i).packed() > end) {
				throw UnreadableWorkbook.bomb("entries that overlap");
			}
		}
	}

	private ArchiveEntry entry(ByteBuffer list, int at, int nameLength, int extraLength) throws UnreadableWorkbook {
		int method = unsigned(list, at + 10);
		if ((unsigned(list, at + 8) & 1) != 0) {
			throw encrypted();
		}
		if (method != 0 && method != 8) {
			throw damaged("packing " + method);
		}
		long packed = list.getInt(at + 20) & MANY;
		long unpacked = list.getInt(at + 24) & MANY;
		long offset = list.getInt(at + 42) & MANY;
		int extra = at + HEADING + nameLength;
		int extraEnd = extra + extraLength;
		while (extra + 4 <= extraEnd) {
			int length = unsigned(list, extra + 2);
			int field = extra + 4;
			if (unsigned(list, extra) == 1 && field + length <= extraEnd) {
				int fieldEnd = field + length;
				if (unpacked == MANY && field + 8 <= fieldEnd) {
					unpacked = list.getLong(field);
					field += 8;
				}
				if (packed == MANY && field + 8 <= fieldEnd) {
					packed = list.getLong(field);
					field += 8;
				}
				if (offset == MANY && field + 8 <= fieldEnd) {
					offset = list.getLong(field);
				}
			}
			extra += 4 + length;
		}
		String name = new String(list.array(), at + HEADING, nameLength, StandardCharsets.UTF_8).replace('\\', '/');
		return new ArchiveEntry(name.startsWith("/") ? name.substring(1) : name, method == 0, packed, unpacked,
				list.getInt(at + 16) & MANY, offset);
	}

	private void check(ArchiveEntry entry, long unpackedSoFar) throws UnreadableWorkbook {
		if (entry.packed() < 0 || entry.unpacked() < 0 || entry.offset() < 0
				|| entry.offset() > this.bytes.size() - entry.packed()) {
			throw damaged("an entry outside the file");
		}
		if (List.of(entry.name().split("/")).contains("..") || entry.name().indexOf(':') >= 0
				|| entry.name().indexOf('\0') >= 0) {
			throw damaged("a name that leads elsewhere");
		}
		if (entry.unpacked() > RATIO_FROM && entry.unpacked() > entry.packed() * RATIO) {
			throw UnreadableWorkbook.bomb("an entry that unpacks too far");
		}
		if (unpackedSoFar > UNPACKED) {
			throw new UnreadableWorkbook(Rule.FILE_TOO_LARGE, kind(), "more than is unpacked");
		}
	}

	/**
	 * Looks at the start of every part in markup: a document type can call in files,
	 * addresses and text that grows without end.
	 * @throws UnreadableWorkbook when there is one, or a part does not unpack
	 */
	void refuseDocumentTypes() throws IOException {
		List<ArchiveEntry> parts = this.entries.values()
			.stream()
			.filter((entry) -> entry.name().endsWith(".xml") || entry.name().endsWith(".rels"))
			.sorted(Comparator.comparingLong(ArchiveEntry::offset))
			.toList();
		for (ArchiveEntry part : parts) {
			int length = (int) Math.min(part.packed(), HEAD);
			byte[] packed = new byte[length];
			this.bytes.read(content(part), packed, length);
			byte[] head = new byte[HEAD];
			int read = part.stored() ? length : PartInput.unpackedHead(packed, head);
			String start = new String(part.stored() ? packed : head, 0, read, StandardCharsets.ISO_8859_1).replace("\0",
					"");
			if (start.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")) {
				throw UnreadableWorkbook.bomb("a document type");
			}
		}
	}

	/**
	 * What the archive is, by the names in it.
	 * @return the kind
	 */
	FileKind kind() {
		if (this.entries.containsKey("xl/workbook.bin")) {
			return FileKind.BINARY_WORKBOOK;
		}
		if (this.entries.containsKey("mimetype") && this.entries.containsKey("content.xml")) {
			return FileKind.OPEN_DOCUMENT;
		}
		return this.entries.keySet().stream().anyMatch((name) -> name.startsWith("xl/")) ? FileKind.WORKBOOK
				: FileKind.ZIP;
	}

	@Nullable ArchiveEntry find(String name) {
		return this.entries.get(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * Unpacks a part as it is read.
	 * @param entry the part
	 * @return its bytes
	 * @throws IOException when the archive cannot be read
	 */
	PartInput read(ArchiveEntry entry) throws IOException {
		InputStream packed = this.bytes.from(content(entry));
		return new PartInput(packed, entry);
	}

	/** Where the bytes of an entry start, after a heading of its own. */
	private long content(ArchiveEntry entry) throws UnreadableWorkbook {
		ByteBuffer heading = at(entry.offset(), LOCAL_HEADING);
		if (heading.limit() < LOCAL_HEADING || heading.getInt(0) != 0x04034B50) {
			throw damaged("an entry without heading");
		}
		if ((unsigned(heading, 6) & 1) != 0) {
			throw encrypted();
		}
		long start = entry.offset() + LOCAL_HEADING + unsigned(heading, 26) + unsigned(heading, 28);
		if (start + entry.packed() > this.bytes.size()) {
			throw damaged("an entry outside the file");
		}
		return start;
	}

	private ByteBuffer at(long position, int length) throws UnreadableWorkbook {
		if (position < 0 || position > this.bytes.size()) {
			throw damaged("a place outside the file");
		}
		byte[] read = new byte[(int) Math.min(length, this.bytes.size() - position)];
		int count = this.bytes.read(position, read, read.length);
		return ByteBuffer.wrap(read, 0, count).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static int unsigned(ByteBuffer buffer, int at) {
		return buffer.getShort(at) & 0xFFFF;
	}

	private UnreadableWorkbook damaged(String message) {
		return new UnreadableWorkbook(Rule.FILE_DAMAGED, kind(), message);
	}

	private static UnreadableWorkbook encrypted() {
		return new UnreadableWorkbook(Rule.FILE_ENCRYPTED, FileKind.ENCRYPTED, "an encrypted entry");
	}

}
