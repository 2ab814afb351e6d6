package org.holdfast.intake.value;

import java.util.BitSet;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ZIP codes: what says where somebody is, and what does not.
 */
class ZipReaderTests {

	private final ZipReader zip = new ZipReader();

	@ParameterizedTest
	@CsvSource({ "44103,44103", "44103-1234,44103", "441031234,44103", "02139,02139", " 44103 ,44103", "00501,00501",
			"00601,00601", "00802,00802", "96910,96910", "96799,96799", "99950,99950", "20500,20500" })
	void placesWholeCodes(String written, String expected) {
		assertThat(this.zip.read(written)).isNull();
		assertThat(this.zip.outcome()).isEqualTo(ZipOutcome.PLACEABLE);
		assertThat(this.zip.zipText()).isEqualTo(expected);
		assertThat(this.zip.zip()).isEqualTo(Integer.parseInt(expected));
	}

	@ParameterizedTest
	@CsvSource({ "2139,02139", "501,00501", "21391234,02139", "2139-1234,02139" })
	void restoresLeadingZeros(String written, String expected) {
		assertThat(this.zip.read(written)).isEqualTo(Rule.ZIP_PADDED);
		assertThat(this.zip.outcome()).isEqualTo(ZipOutcome.PLACEABLE);
		assertThat(this.zip.padded()).isTrue();
		assertThat(this.zip.zipText()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "N/A", "n/a", "NA", "none", "None", "UNKNOWN", "-", "--", "-----", "\u2014" })
	void takesWordsForNothingAsBlank(String written) {
		assertThat(this.zip.read(written)).isNull();
		assertThat(this.zip.blank()).isTrue();
		assertThat(this.zip.outcome()).isEqualTo(ZipOutcome.BLANK);
		assertThat(this.zip.zipText()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000", "00400", "21345", "69999" })
	void warnsOfPrefixesNotInUse(String written) {
		assertThat(this.zip.read(written)).isEqualTo(Rule.ZIP_UNKNOWN);
		assertThat(this.zip.outcome()).isEqualTo(ZipOutcome.UNKNOWN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "09012", "09801", "34002", "96201", "96606", "9012" })
	void knowsMilitaryCodes(String written) {
		Rule rule = this.zip.read(written);
		assertThat(rule).isIn(null, Rule.ZIP_PADDED);
		assertThat(this.zip.outcome()).isEqualTo(ZipOutcome.MILITARY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "K1A 0B1", "SW1A 1AA", "D-10115", "k1a0b1" })
	void knowsForeignCodes(String written) {
		assertThat(this.zip.read(written)).isNull();
		assertThat(this.zip.outcome()).isEqualTo(ZipOutcome.FOREIGN);
		assertThat(this.zip.zipText()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "12", "123456", "1234567", "1234567890", "44103.0", "44103-", "44103-12", "441-03",
			"Boston", "null", "#N/A", "44103 44104", "４４１０３", "?", "44103/44104" })
	void refusesEverythingElse(String written) {
		assertThat(this.zip.read(written)).as(written).isEqualTo(Rule.ZIP_UNREADABLE);
	}

	@Test
	void knowsPostOfficeBoxesByTheListOfTheInstitution() {
		BitSet boxes = new BitSet();
		boxes.set(44101);
		ZipReader reader = new ZipReader(boxes);
		assertThat(reader.read("44101-0001")).isNull();
		assertThat(reader.outcome()).isEqualTo(ZipOutcome.PO_BOX);
		assertThat(reader.outcome().code()).isEqualTo("zip-po-box");
		assertThat(reader.read("44103")).isNull();
		assertThat(reader.outcome()).isEqualTo(ZipOutcome.PLACEABLE);
	}

}
