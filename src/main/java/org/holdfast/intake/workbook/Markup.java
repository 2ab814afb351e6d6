package org.holdfast.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the markup (XML) of one part, piece by piece, in memory that does not depend on
 * it: text of any length comes in pieces, a tag has a longest length, names are not
 * remembered. There are no document types, so nothing can be called in or grow. Names are
 * compared without their prefix.
 */
final class Markup implements Closeable {

	/**
	 * The markup has ended.
	 */
	static final int NOTHING = 0;

	/**
	 * An element starts; its name and attributes can be asked for.
	 */
	static final int START = 1;

	/**
	 * An element ends; its name can be asked for.
	 */
	static final int END = 2;

	/**
	 * A piece of text, from {@link #textStart()} to {@link #textEnd()} in
	 * {@link #text()}.
	 */
	static final int TEXT = 3;

	private static final int LONGEST_TAG = 32_768;

	private static final int LONGEST_REFERENCE = 12;

	private static final Pattern STATED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

	private final InputStream in;

	private final ByteBuffer bytes = ByteBuffer.allocate(32_768).limit(0);

	private final CharsetDecoder decoder;

	private final char[] reference = new char[2];

	private char[] buffer = new char[2 * LONGEST_TAG];

	private int at;

	private int filled;

	private boolean exhausted;

	private int depth;

	private boolean rooted;

	private boolean closing;

	private boolean character;

	private boolean afterReturn;

	private char[] text = this.buffer;

	private int textStart;

	private int textEnd;

	private int nameStart;

	private int nameEnd;

	private int attributes;

	private int tagEnd;

	private int attributeStart;

	private int attributeEnd;

	private int valueStart;

	private int valueEnd;

	Markup(InputStream in) throws IOException {
		this.in = in;
		this.decoder = charset().newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	private Charset charset() throws IOException {
		byte[] start = this.bytes.array();
		int count = this.in.readNBytes(start, 0, 1024);
		this.bytes.limit(count);
		int first = (count > 0) ? start[0] & 0xFF : 0;
		int second = (count > 1) ? start[1] & 0xFF : 0;
		if (first == 0xFF && second == 0xFE) {
			this.bytes.position(2);
			return StandardCharsets.UTF_16LE;
		}
		if (first == 0xFE && second == 0xFF) {
			this.bytes.position(2);
			return StandardCharsets.UTF_16BE;
		}
		if (first == '<' && second == 0) {
			return StandardCharsets.UTF_16LE;
		}
		if (first == 0 && second == '<') {
			return StandardCharsets.UTF_16BE;
		}
		if (first == 0xEF && second == 0xBB) {
			this.bytes.position(Math.min(3, count));
		}
		Matcher stated = STATED.matcher(new String(start, 0, count, StandardCharsets.ISO_8859_1));
		if (stated.find() && !stated.group(1).equalsIgnoreCase("UTF-8")
				&& !stated.group(1).equalsIgnoreCase("US-ASCII")) {
			throw UnreadableWorkbook.damaged("markup in another encoding");
		}
		return StandardCharsets.UTF_8;
	}

	/**
	 * Goes on to the next event.
	 * @return {@link #START}, {@link #END}, {@link #TEXT} or {@link #NOTHING}
	 */
	int next() throws IOException {
		if (this.closing) {
			this.closing = false;
			this.depth--;
			return END;
		}
		while (true) {
			if (this.at == this.filled && !more(this.at)) {
				if (this.depth != 0 || !this.rooted || this.character) {
					throw UnreadableWorkbook.damaged("markup that breaks off");
				}
				return NOTHING;
			}
			if (this.character) {
				if (characterData()) {
					return TEXT;
				}
				continue;
			}
			char c = this.buffer[this.at];
			if (c == '<') {
				int event = tag();
				if (event != NOTHING) {
					return event;
				}
			}
			else if (this.depth == 0) {
				if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
					throw UnreadableWorkbook.damaged("text outside of markup");
				}
				this.at++;
			}
			else if (c == '&') {
				reference();
				return TEXT;
			}
			else if (run('&')) {
				return TEXT;
			}
		}
	}

	/**
	 * Takes text up to a tag or another stop; line ends become line feeds.
	 * @param stop where to stop too
	 * @return whether there was any
	 */
	private boolean run(char stop) {
		char[] chars = this.buffer;
		if (this.afterReturn && chars[this.at] == '\n') {
			this.at++;
		}
		this.afterReturn = false;
		int start = this.at;
		int end = start;
		while (end < this.filled && chars[end] != '<' && chars[end] != stop && chars[end] != '\r') {
			end++;
		}
		if (end < this.filled && chars[end] == '\r') {
			chars[end++] = '\n';
			this.afterReturn = true;
		}
		this.at = end;
		this.text = chars;
		this.textStart = start;
		this.textEnd = end;
		return end > start;
	}

	/**
	 * A piece of a section in which markup is text.
	 * @return whether there was any
	 */
	private boolean characterData() throws IOException {
		if (startsWith("]]>")) {
			this.at += 3;
			this.character = false;
			return false;
		}
		char c = this.buffer[this.at];
		if (c != '<' && c != ']') {
			return run(']');
		}
		this.text = this.buffer;
		this.textStart = this.at;
		this.textEnd = ++this.at;
		this.afterReturn = false;
		return true;
	}

	private void reference() throws IOException {
		this.afterReturn = false;
		int end = this.at + 1;
		while (true) {
			if (end == this.filled) {
				int start = this.at;
				if (!more(start)) {
					throw UnreadableWorkbook.damaged("a reference that breaks off");
				}
				end -= start - this.at;
				continue;
			}
			if (this.buffer[end] == ';') {
				break;
			}
			if (end - this.at > LONGEST_REFERENCE) {
				throw UnreadableWorkbook.damaged("a reference that does not end");
			}
			end++;
		}
		int point = point(new String(this.buffer, this.at + 1, end - this.at - 1));
		this.at = end + 1;
		this.text = this.reference;
		this.textStart = 0;
		this.textEnd = Character.toChars(point, this.reference, 0);
	}

	private static int point(String reference) throws UnreadableWorkbook {
		switch (reference) {
			case "amp":
				return '&';
			case "lt":
				return '<';
			case "gt":
				return '>';
			case "quot":
				return '"';
			case "apos":
				return '\'';
			default:
				break;
		}
		try {
			boolean hexadecimal = reference.startsWith("#x");
			int point = hexadecimal ? Integer.parseInt(reference.substring(2), 16)
					: reference.startsWith("#") ? Integer.parseInt(reference.substring(1)) : -1;
			if (point >= 0 && point <= Character.MAX_CODE_POINT
					&& (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)) {
				return point;
			}
		}
		catch (NumberFormatException ex) {
			// answered below
		}
		throw UnreadableWorkbook.damaged("a reference to nothing");
	}

	private int tag() throws IOException {
		if (startsWith("<!--")) {
			skipTo("-->", 4);
			return NOTHING;
		}
		if (startsWith("<![CDATA[")) {
			this.at += 9;
			this.character = true;
			this.afterReturn = false;
			if (this.depth == 0) {
				throw UnreadableWorkbook.damaged("text outside of markup");
			}
			return NOTHING;
		}
		if (startsWith("<!")) {
			throw UnreadableWorkbook.bomb("a document type");
		}
		if (startsWith("<?")) {
			skipTo("?>", 2);
			return NOTHING;
		}
		wholeTag();
		this.afterReturn = false;
		char[] chars = this.buffer;
		boolean ends = chars[this.at + 1] == '/';
		int name = this.at + (ends ? 2 : 1);
		this.nameStart = name;
		while (chars[name] != '>' && chars[name] != '/' && chars[name] > ' ') {
			if (chars[name++] == ':') {
				this.nameStart = name;
			}
		}
		this.nameEnd = name;
		this.attributes = name;
		this.at = this.tagEnd + 1;
		if (ends) {
			if (--this.depth < 0) {
				throw UnreadableWorkbook.damaged("an end without a start");
			}
			return END;
		}
		if (this.depth++ == 0) {
			if (this.rooted) {
				throw UnreadableWorkbook.damaged("two roots");
			}
			this.rooted = true;
		}
		if (chars[this.tagEnd - 1] == '/') {
			this.closing = true;
			this.tagEnd--;
		}
		return START;
	}

	/** Has the whole tag in the buffer and finds its end. */
	private void wholeTag() throws IOException {
		int end = this.at + 1;
		char quote = 0;
		while (true) {
			if (end == this.filled) {
				if (end - this.at > LONGEST_TAG) {
					throw UnreadableWorkbook.damaged("a tag that does not end");
				}
				int start = this.at;
				if (!more(start)) {
					throw UnreadableWorkbook.damaged("markup that breaks off");
				}
				end -= start - this.at;
				continue;
			}
			char c = this.buffer[end];
			if (quote != 0) {
				quote = (c == quote) ? 0 : quote;
			}
			else if (c == '>') {
				break;
			}
			else if (c == '"' || c == '\'') {
				quote = c;
			}
			else if (c == '<') {
				throw UnreadableWorkbook.damaged("a tag within a tag");
			}
			end++;
		}
		this.tagEnd = end;
	}

	private boolean startsWith(String start) throws IOException {
		int length = start.length();
		for (int i = 0; i < length; i++) {
			if (this.at + i == this.filled && !more(this.at)) {
				return false;
			}
			if (this.buffer[this.at + i] != start.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private void skipTo(String stop, int from) throws IOException {
		this.at += from;
		while (!startsWith(stop)) {
			if (this.at == this.filled) {
				throw UnreadableWorkbook.damaged("markup that breaks off");
			}
			this.at++;
		}
		this.at += stop.length();
	}

	/**
	 * Decodes on; what stands before {@code keep} is given up and {@code at} moves with
	 * what is kept.
	 * @param keep the first place to keep
	 * @return whether there was more
	 */
	private boolean more(int keep) throws IOException {
		System.arraycopy(this.buffer, keep, this.buffer, 0, this.filled - keep);
		this.filled -= keep;
		this.at -= keep;
		int before = this.filled;
		while (this.filled == before && !this.exhausted) {
			decode();
		}
		return this.filled > before;
	}

	private void decode() throws IOException {
		CharBuffer target = CharBuffer.wrap(this.buffer, this.filled, this.buffer.length - this.filled);
		CoderResult result = this.decoder.decode(this.bytes, target, false);
		if (result.isError()) {
			throw UnreadableWorkbook.damaged("bytes that are no character");
		}
		this.filled = target.position();
		if (result.isUnderflow()) {
			this.bytes.compact();
			int count = this.in.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
			if (count < 0) {
				if (this.bytes.position() > 0) {
					throw UnreadableWorkbook.damaged("bytes that are no character");
				}
				this.exhausted = true;
			}
			this.bytes.position(this.bytes.position() + Math.max(count, 0));
			this.bytes.flip();
		}
	}

	/**
	 * Whether the element at hand has this name.
	 * @param name a name without prefix
	 * @return whether it has
	 */
	boolean is(String name) {
		int length = this.nameEnd - this.nameStart;
		if (length != name.length()) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (this.buffer[this.nameStart + i] != name.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The name of the element at hand, when it has one letter.
	 * @return the letter, 0 for a longer name
	 */
	char letter() {
		return (this.nameEnd - this.nameStart == 1) ? this.buffer[this.nameStart] : 0;
	}

	/**
	 * Goes on to the next attribute of the element that has started.
	 * @return whether there is one
	 */
	boolean nextAttribute() throws UnreadableWorkbook {
		char[] chars = this.buffer;
		int start = this.attributes;
		while (start < this.tagEnd && chars[start] <= ' ') {
			start++;
		}
		if (start >= this.tagEnd) {
			return false;
		}
		int name = start;
		while (name < this.tagEnd && chars[name] != '=' && chars[name] > ' ') {
			if (chars[name++] == ':') {
				start = name;
			}
		}
		int quote = name;
		while (quote < this.tagEnd && (chars[quote] <= ' ' || chars[quote] == '=')) {
			quote++;
		}
		int end = quote + 1;
		while (end < this.tagEnd && chars[end] != chars[quote]) {
			end++;
		}
		if (end >= this.tagEnd || (chars[quote] != '"' && chars[quote] != '\'')) {
			throw UnreadableWorkbook.damaged("an attribute without value");
		}
		this.attributeStart = start;
		this.attributeEnd = name;
		this.valueStart = quote + 1;
		this.valueEnd = end;
		this.attributes = end + 1;
		return true;
	}

	/**
	 * The name of the attribute at hand, when it has one letter.
	 * @return the letter, 0 for a longer name
	 */
	char attributeLetter() {
		return (this.attributeEnd - this.attributeStart == 1) ? this.buffer[this.attributeStart] : 0;
	}

	/**
	 * The value of an attribute of the element that has started.
	 * @param name its name without prefix
	 * @return the value, or {@code null}
	 */
	@Nullable String attribute(String name) throws UnreadableWorkbook {
		int before = this.attributes;
		this.attributes = this.nameEnd;
		String found = null;
		while (found == null && nextAttribute()) {
			if (name.contentEquals(
					CharBuffer.wrap(this.buffer, this.attributeStart, this.attributeEnd - this.attributeStart))) {
				found = plain(new String(this.buffer, this.valueStart, this.valueEnd - this.valueStart));
			}
		}
		this.attributes = before;
		return found;
	}

	private static String plain(String written) throws UnreadableWorkbook {
		int next = written.indexOf('&');
		if (next < 0) {
			return written;
		}
		StringBuilder plain = new StringBuilder();
		int done = 0;
		while (next >= 0) {
			int end = written.indexOf(';', next);
			if (end < 0) {
				throw UnreadableWorkbook.damaged("a reference that does not end");
			}
			plain.append(written, done, next).appendCodePoint(point(written.substring(next + 1, end)));
			done = end + 1;
			next = written.indexOf('&', done);
		}
		return plain.append(written, done, written.length()).toString();
	}

	/**
	 * Where the value of the attribute at hand starts in {@link #tag()}.
	 * @return where it starts
	 */
	int valueStart() {
		return this.valueStart;
	}

	int valueEnd() {
		return this.valueEnd;
	}

	char[] chars() {
		return this.buffer;
	}

	char[] text() {
		return this.text;
	}

	int textStart() {
		return this.textStart;
	}

	int textEnd() {
		return this.textEnd;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
