package org.holdfast.purchasing;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.holdfast.intake.Cells;
import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.LoadSession;
import org.holdfast.intake.PooledText;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowHash;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.Certification;
import org.holdfast.intake.value.CodeSetReader;
import org.holdfast.intake.value.Pseudonyms;
import org.holdfast.intake.value.TextReader;
import org.holdfast.intake.value.VendorName;
import org.holdfast.intake.value.ZipOutcome;
import org.holdfast.intake.value.ZipReader;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the parties of one batch: a vendor with the place and certificates
 * that a line states. Equal parties have the same number.
 */
class Parties {

	private static final String COLUMNS = "party, vendor_id, vendor_name, name_key, personal, zip, zip_problem, certifications";

	/** More vendors, once-paid ones included, than a health system pays in years. */
	private static final int MOST = 400_000;

	/** As many with their places and certificates. */
	private static final int MOST_PARTIES = 1_000_000;

	private final Cells cells;

	private final RowJudge judge;

	private final int idField = PurchasesFormat.NAMES.indexOf("vendor_id");

	private final int nameField = PurchasesFormat.NAMES.indexOf("vendor_name");

	private final int zipField = PurchasesFormat.NAMES.indexOf("vendor_zip");

	private final int certificationField = PurchasesFormat.NAMES.indexOf("certifications");

	private final PooledText ids;

	private final PooledText names;

	private final ZipReader zip = new ZipReader();

	private final CodeSetReader<Certification> certifications;

	private final Map<Key, Integer> numbers = new HashMap<>();

	/** Names that look like people's, each told of once. */
	private final Set<Integer> people = new HashSet<>();

	private final LeafWriter out;

	private final boolean certified;

	/**
	 * The party that each vendor was last, since most vendors are one only: its number
	 * and its name, its place and certificates.
	 */
	private long[] last = new long[0];

	private int[] expected = new int[0];

	/** Of no use but that it is read. */
	private int touched;

	private int size;

	private long[] hashes = new long[64];

	private final RowHash hash = new RowHash();

	private int vendor;

	private int name;

	Parties(Cells cells, RowJudge judge, LeafWriter out, Pseudonyms pseudonyms) {
		this.cells = cells;
		this.judge = judge;
		this.out = out;
		this.ids = new PooledText(cells, this.idField, new TextReader(pseudonyms), MOST);
		this.names = new PooledText(cells, this.nameField, new TextReader(pseudonyms), MOST);
		this.certifications = CodeSetReader.of(Certification.class, cells.translation(this.certificationField));
		this.certified = cells.mapped(this.certificationField);
	}

	static LeafWriter writer(LoadSession session) {
		return session.holding("purchase_party", COLUMNS);
	}

	/**
	 * Asks for the vendors of rows that come next in memory, all before the first is
	 * waited for.
	 * @param rows the rows in their order
	 */
	void expect(List<Row> rows) {
		if (this.expected.length < rows.size()) {
			this.expected = new int[rows.size()];
		}
		for (int i = 0; i < rows.size(); i++) {
			this.expected[i] = this.ids.expect(rows.get(i));
		}
		for (int i = 0; i < rows.size(); i++) {
			int known = (this.expected[i] >= 0) ? name(this.last[place(this.expected[i])]) : -1;
			this.touched += (known >= 0) ? this.names.touch(known) : 0;
		}
	}

	/**
	 * The number of the party of a row.
	 * @param row the row
	 * @return its number, -1 when the row names no vendor or is refused
	 * @throws SQLException when the database fails
	 */
	int of(Row row) throws SQLException {
		this.vendor = this.ids.read(row, this.judge);
		int at = place(this.vendor);
		long lastParty = this.last[at];
		this.name = this.names.read(row, this.judge, name(lastParty));
		boolean refused = this.judge.against(this.cells.read(row, this.zipField, this.zip), this.zip, this.zipField);
		int certificates = 0;
		if (this.certified) {
			refused |= this.judge.against(this.cells.read(row, this.certificationField, this.certifications),
					this.certificationField);
			certificates = this.certifications.mask();
		}
		if (refused) {
			return -1;
		}
		if (this.ids.blank(this.vendor) && this.names.blank(this.name)) {
			this.judge.against(Rule.VALUE_REQUIRED, this.cells.mapped(this.idField) ? this.idField : this.nameField);
			return -1;
		}
		int place = this.zip.outcome().ordinal() * 100_000 + this.zip.zip();
		long where = (long) place << Integer.SIZE | certificates;
		if (this.last[at + 1] == where && name(lastParty) == this.name) {
			return number(lastParty);
		}
		Key key = new Key(this.vendor, this.name, place, certificates);
		Integer known = this.numbers.get(key);
		if (known == null && this.numbers.size() == MOST_PARTIES) {
			this.judge.against(Rule.TOO_MANY_VALUES, this.nameField);
			return -1;
		}
		int number = (known != null) ? known : add(key);
		if (number < 0) {
			// dashes and dots name nobody
			this.judge.against(Rule.VALUE_REQUIRED, this.nameField);
			return number;
		}
		this.last[at] = (long) this.name << Integer.SIZE | (number & 0xFFFF_FFFFL);
		this.last[at + 1] = where;
		return number;
	}

	private int place(int ofVendor) {
		int place = 2 * ofVendor;
		if (place >= this.last.length) {
			int from = this.last.length;
			this.last = Arrays.copyOf(this.last, Math.max(128, 2 * place));
			Arrays.fill(this.last, from, this.last.length, -1);
		}
		return place;
	}

	private static int name(long party) {
		return (int) (party >>> Integer.SIZE);
	}

	private static int number(long party) {
		return (int) party;
	}

	/**
	 * A hash of a party as it is stored: however it is written, it is the same.
	 * @param party its number
	 * @return 64 bits
	 */
	long hash(int party) {
		return this.hashes[party];
	}

	private int add(Key key) throws SQLException {
		String id = this.ids.text(key.vendor());
		String name = this.names.text(key.name());
		String normalised = (name != null) ? VendorName.normalised(name) : "";
		int number = (id == null && normalised.isEmpty()) ? -1 : this.size;
		this.numbers.put(key, number);
		if (number < 0) {
			return number;
		}
		this.size++;
		boolean personal = personal(name);
		if (personal && this.people.add(key.name())) {
			this.judge.against(Rule.VENDOR_LOOKS_PERSONAL, this.nameField);
		}
		ZipOutcome outcome = this.zip.outcome();
		String digits = this.zip.zipText();
		String problem = (outcome == ZipOutcome.PLACEABLE) ? null : outcome.code();
		String codes = codes(this.certifications, key.certificates());
		keepHash(number, key, digits, problem, codes);
		this.out.row()
			.int4(number)
			.text(id)
			.text(name)
			.text(normalised.isEmpty() ? Objects.requireNonNull(id) : normalised)
			.bool(personal)
			.text(digits.isEmpty() ? null : digits)
			.text(problem)
			.text(codes);
		return number;
	}

	private void keepHash(int number, Key key, String digits, @Nullable String problem, @Nullable String codes) {
		if (number == this.hashes.length) {
			this.hashes = Arrays.copyOf(this.hashes, number * 2);
		}
		this.hashes[number] = this.hash.begin()
			.add(this.ids.hash(key.vendor()))
			.add(this.names.hash(key.name()))
			.add(digits)
			.add(Objects.requireNonNullElse(problem, ""))
			.add(Objects.requireNonNullElse(codes, ""))
			.end()
			.low();
	}

	/**
	 * Names of people among the vendors.
	 * @param name a name, if stated
	 * @return whether it looks like one
	 */
	static boolean personal(@Nullable String name) {
		return name != null && VendorName.looksPersonal(name);
	}

	static @Nullable String codes(CodeSetReader<Certification> reader, int mask) {
		if (mask == 0) {
			return null;
		}
		Set<String> codes = new TreeSet<>();
		reader.codes(mask).forEach((code) -> codes.add(code.code()));
		return String.join(";", codes);
	}

	private record Key(int vendor, int name, int place, int certificates) {

	}

}
