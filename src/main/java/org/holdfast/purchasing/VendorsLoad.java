package org.holdfast.purchasing;

import java.sql.SQLException;
import java.util.Objects;

import org.holdfast.intake.Cells;
import org.holdfast.intake.DateReaders;
import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.RowLoad;
import org.holdfast.intake.reading.IdentitySet;
import org.holdfast.intake.reading.IdentitySet.Meeting;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowHash;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.AddressRole;
import org.holdfast.intake.value.Certification;
import org.holdfast.intake.value.Code;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.CodeSetReader;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.Ownership;
import org.holdfast.intake.value.Pseudonyms;
import org.holdfast.intake.value.TextReader;
import org.holdfast.intake.value.VendorName;
import org.holdfast.intake.value.YesNo;
import org.holdfast.intake.value.ZipOutcome;
import org.holdfast.intake.value.ZipReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads a vendor master.
 */
class VendorsLoad implements RowLoad {

	private static final String COLUMNS = "row_no, identity, content, vendor_id, vendor_name, name_key, personal, "
			+ "address_role, zip, zip_problem, parent_vendor_id, certifications, certifying_body, certified_from, "
			+ "certified_until, ownership, self_declared";

	private static final int ID = field("vendor_id");

	private static final int NAME = field("vendor_name");

	private static final int ROLE = field("address_role");

	private static final int ZIP = field("zip");

	private static final int CERTIFICATION = field("certification");

	private static final int FROM = field("certified_from");

	private static final int UNTIL = field("certified_until");

	private static final int OWNERSHIP = field("ownership");

	private static final int SELF = field("self_declared");

	private final Cells cells;

	private final RowJudge judge;

	private final TextReader text;

	private final ZipReader zip = new ZipReader();

	private final DateReaders dates;

	private final CodeReader<AddressRole> role;

	private final CodeReader<Ownership> ownership;

	private final CodeReader<YesNo> yes;

	private final CodeSetReader<Certification> certifications;

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowHash identity = new RowHash();

	private final RowHash content = new RowHash();

	VendorsLoad(Attempt attempt) {
		this.cells = attempt.cells();
		this.judge = attempt.judge();
		this.text = new TextReader(new Pseudonyms(attempt.fingerprint()));
		this.dates = attempt.dates();
		this.role = CodeReader.of(AddressRole.class, this.cells.translation(ROLE));
		this.ownership = CodeReader.of(Ownership.class, this.cells.translation(OWNERSHIP));
		this.yes = CodeReader.of(YesNo.class, this.cells.translation(SELF));
		this.certifications = CodeSetReader.of(Certification.class, this.cells.translation(CERTIFICATION));
		this.rows = attempt.session().streaming("vendor_row", COLUMNS);
	}

	private static int field(String name) {
		return VendorsFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		String id = text(row, ID, true);
		String name = text(row, NAME, true);
		String addressRole = code(row, ROLE, this.role);
		this.judge.against(this.cells.read(row, ZIP, this.zip), this.zip, ZIP);
		String parent = text(row, field("parent_vendor_id"), false);
		this.judge.against(this.cells.read(row, CERTIFICATION, this.certifications), CERTIFICATION);
		String codes = Parties.codes(this.certifications, this.certifications.mask());
		String body = text(row, field("certifying_body"), false);
		Integer from = day(row, FROM);
		Integer until = day(row, UNTIL);
		if (from != null && until != null && until < from) {
			this.judge.against(Rule.END_BEFORE_START, UNTIL);
		}
		String owner = code(row, OWNERSHIP, this.ownership);
		boolean self = "yes".equals(code(row, SELF, this.yes));
		if (this.judge.refused() || id == null || name == null) {
			return Verdict.REFUSED;
		}
		String digits = this.zip.zipText().isEmpty() ? null : this.zip.zipText();
		ZipOutcome outcome = this.zip.outcome();
		String problem = (outcome == ZipOutcome.PLACEABLE) ? null : outcome.code();
		this.identity.begin();
		add(this.identity, id, addressRole, codes, body, day(from));
		this.identity.end();
		this.content.begin();
		add(this.content, name, digits, problem, parent, day(until), owner, String.valueOf(self));
		long hash = this.content.end().low();
		Meeting meeting = this.identities.meet(this.identity.high(), this.identity.low(), hash, row.number());
		Verdict verdict = this.judge.met(meeting, ID, this.identities.firstRow());
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		boolean personal = VendorName.looksPersonal(name);
		if (personal) {
			this.judge.against(Rule.VENDOR_LOOKS_PERSONAL, NAME);
		}
		LeafWriter out = this.rows.row().int4(row.number()).uuid(this.identity.high(), this.identity.low()).int8(hash);
		out.text(id).text(name).text(VendorName.normalised(name)).bool(personal).text(addressRole);
		out.text(digits).text(problem).text(parent).text(codes).text(body);
		date(out, from);
		date(out, until);
		out.text(owner).bool(self);
		return Verdict.ACCEPTED;
	}

	private @Nullable String text(Row row, int field, boolean required) {
		if (this.judge.against(this.cells.read(row, field, this.text), field)) {
			return null;
		}
		if (this.text.value().isEmpty()) {
			if (required) {
				this.judge.against(Rule.VALUE_REQUIRED, field);
			}
			return null;
		}
		return this.text.value();
	}

	private <E extends Enum<E> & Code> @Nullable String code(Row row, int field, CodeReader<E> reader) {
		this.judge.against(this.cells.read(row, field, reader), field);
		E code = reader.code();
		return (code != null) ? code.code() : null;
	}

	private @Nullable Integer day(Row row, int field) {
		DateReader date = this.dates.of(field);
		boolean refused = this.judge.against(this.cells.read(row, field, date), field);
		return (refused || date.blank()) ? null : date.epochDay();
	}

	private static String day(@Nullable Integer epochDay) {
		return Objects.toString(epochDay, "");
	}

	private static void add(RowHash hash, @Nullable String... values) {
		for (String value : values) {
			hash.add((value != null) ? value : "");
		}
	}

	private static void date(LeafWriter out, @Nullable Integer day) {
		if (day != null) {
			out.date(day.longValue());
		}
		else {
			out.nothing();
		}
	}

	@Override
	public void close() {
		this.identities.close();
	}

	@Override
	public @Nullable Days days() {
		return null;
	}

	@Override
	public @Nullable Long totalCents() {
		return null;
	}

}
