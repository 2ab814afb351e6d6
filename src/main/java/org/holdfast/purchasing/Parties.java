package org.holdfast.purchasing;

import java.sql.SQLException;
import java.util.ArrayList;
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

	/** The party that each vendor was last, since most vendors are one only. */
	private int[] lastNumbers = new int[0];

	private final List<Key> keys = new ArrayList<>();

	/** Of each party a hash of its place and certificates. */
	private long[] statedHashes = new long[64];

	private final RowHash stated = new RowHash();

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
	 * The number of the party of a row.
	 * @param row the row
	 * @return its number, -1 when the row names no vendor or is refused
	 * @throws SQLException when the database fails
	 */
	int of(Row row) throws SQLException {
		this.vendor = this.ids.read(row, this.judge);
		Key last = last();
		this.name = this.names.read(row, this.judge, (last != null) ? last.name : -1);
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
		if (this.ids.text(this.vendor) == null && this.names.text(this.name) == null) {
			this.judge.against(Rule.VALUE_REQUIRED, this.cells.mapped(this.idField) ? this.idField : this.nameField);
			return -1;
		}
		int place = this.zip.outcome().ordinal() * 100_000 + this.zip.zip();
		if (last != null && last.name == this.name && last.place == place && last.certificates == certificates) {
			return this.lastNumbers[this.vendor];
		}
		Key key = new Key(this.vendor, this.name, place, certificates);
		Integer known = this.numbers.get(key);
		int number = (known != null) ? known : add(key);
		if (number < 0) {
			// dashes and dots name nobody
			this.judge.against(Rule.VALUE_REQUIRED, this.nameField);
		}
		this.lastNumbers[this.vendor] = number;
		return number;
	}

	private @Nullable Key last() {
		if (this.vendor >= this.lastNumbers.length) {
			int from = this.lastNumbers.length;
			this.lastNumbers = Arrays.copyOf(this.lastNumbers, Math.max(64, this.vendor * 2));
			Arrays.fill(this.lastNumbers, from, this.lastNumbers.length, -1);
		}
		int number = this.lastNumbers[this.vendor];
		return (number >= 0) ? this.keys.get(number) : null;
	}

	/**
	 * A hash of the vendor's id in the row read last.
	 */
	long idHash() {
		return this.ids.hash(this.vendor);
	}

	/**
	 * A hash of the vendor's name in the row read last.
	 */
	long nameHash() {
		return this.names.hash(this.name);
	}

	/**
	 * A hash of what lines state about the place and the certificates of a party, as it
	 * is stored: however it is written, it is the same.
	 * @param party the number of the party
	 */
	long statedHash(int party) {
		return this.statedHashes[party];
	}

	private int add(Key key) throws SQLException {
		String id = this.ids.text(key.vendor());
		String name = this.names.text(key.name());
		String normalised = (name != null) ? VendorName.normalised(name) : "";
		int number = (id == null && normalised.isEmpty()) ? -1 : this.keys.size();
		this.numbers.put(key, number);
		if (number < 0) {
			return number;
		}
		this.keys.add(key);
		boolean personal = personal(name);
		if (personal && this.people.add(key.name())) {
			this.judge.against(Rule.VENDOR_LOOKS_PERSONAL, this.nameField);
		}
		ZipOutcome outcome = this.zip.outcome();
		String digits = this.zip.zipText();
		String problem = (outcome == ZipOutcome.PLACEABLE) ? null : outcome.code();
		String codes = codes(this.certifications, key.certificates());
		state(number, digits, problem, codes);
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

	private void state(int number, String digits, @Nullable String problem, @Nullable String codes) {
		if (number == this.statedHashes.length) {
			this.statedHashes = Arrays.copyOf(this.statedHashes, number * 2);
		}
		this.statedHashes[number] = this.stated.begin()
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
