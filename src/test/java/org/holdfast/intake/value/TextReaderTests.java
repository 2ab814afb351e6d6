package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text as it is stored, pools of repeated text, and names of vendors.
 */
class TextReaderTests {

	private final TextReader text = new TextReader();

	@Test
	void keepsTextAsGiven() {
		for (String written : new String[] { "=1+1", "@SUM(A1)", "<script>alert(1)</script>", "${jndi:ldap://x}", "\\.",
				"\\N", "'; DROP TABLE x; --", "{{7*7}}", "P\u0415NA", "a\u200Bb", "\u202Eabc" }) {
			assertThat(this.text.read(written)).isNull();
			assertThat(this.text.value()).isEqualTo(written);
		}
	}

	@Test
	void trimsComposesAndPutsOnOneLine() {
		assertThat(this.text.read("  PEN\u0303A \r\n")).isNull();
		assertThat(this.text.value()).isEqualTo("PE\u00D1A");
		assertThat(this.text.read("two\nlines\tand tab")).isNull();
		assertThat(this.text.value()).isEqualTo("two lines and tab");
		assertThat(this.text.read("")).isNull();
		assertThat(this.text.blank()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u0007b", "a\u001Bb", "a\u007Fb", "a\u0085b" })
	void refusesControlCharacters(String written) {
		assertThat(this.text.read(written)).isEqualTo(Rule.TEXT_CONTROL_CHARACTER);
	}

	@Test
	void masksSocialSecurityNumbers() {
		assertThat(this.text.read("refund for 219-09-9999, twice")).isEqualTo(Rule.PERSONAL_DATA_IN_TEXT);
		assertThat(this.text.value()).isEqualTo("refund for ***-**-****, twice");
		for (String other : new String[] { "part 1219-09-9999", "219-09-99991", "000-12-3456", "PO-219-09-9999-1",
				"216-555-0100" }) {
			assertThat(this.text.read(other)).as(other).isNull();
			assertThat(this.text.value()).isEqualTo(other);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "219 09 9999", "219\u00A009\u00A09999", "219\u200909\u20099999", "219\u201109\u20119999",
			"219\u201309\u20139999", "219\u201009\u20109999", "219\u221209\u22129999", "219\u00AD09\u00AD9999",
			"219-09\u20139999", "219\t09\t9999" })
	void masksThemWhateverPartsTheirDigits(String written) {
		assertThat(this.text.read("for " + written + ".")).isEqualTo(Rule.PERSONAL_DATA_IN_TEXT);
		assertThat(this.text.value()).matches("for \\*{3}.\\*{2}.\\*{4}\\.");
		assertThat(SocialSecurityNumber.masked(written)).doesNotContain("219", "9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "219 09-9999", "1219 09 9999", "000 12 3456", "219 09 99991", "20 1234 5678 901",
			"2025 01 15 2025 01 16", "219\u201309\u20139999\u20131" })
	void leavesOtherNumbers(String written) {
		assertThat(this.text.read(written)).isNull();
		assertThat(this.text.value()).isEqualTo(written);
	}

	@Test
	void aPoolNumbersTexts() {
		TextPool pool = new TextPool();
		for (int round = 0; round < 2; round++) {
			for (int i = 0; i < 5000; i++) {
				assertThat(pool.idOf(" text " + i + " ")).isEqualTo(i);
			}
		}
		assertThat(pool.size()).isEqualTo(5000);
		assertThat(pool.textOf(4321)).isEqualTo("text 4321");
		assertThat(pool.idOf("")).isEqualTo(5000);
		assertThat(pool.textOf(5000)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Acme, Inc.|ACME", "ACME  INC|ACME", "Acme Co., LLC|ACME", "A & B Supply Corp|A B SUPPLY",
					"Inc|INC", "Zimmerman's|ZIMMERMAN S", "\uFF21\uFF23\uFF2D\uFF25|ACME",
					"Stra\u00DFe GmbH|STRASSE GMBH", "PEN\u0303A LLC|PE\u00D1A", "PE\u00D1A|PE\u00D1A",
					"Ac\u200Bme|ACME", "1 N 10 INC|1 N 10" })
	void normalisesNamesOfVendors(String written, String expected) {
		assertThat(VendorName.normalised(written)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Rivera, Ana", "Garcia Lopez, Maria J", "SMITH, JOHN", "Jennifer Lee", "MICHAEL T BROWN" })
	void seesPeople(String name) {
		assertThat(VendorName.looksPersonal(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Zimmerman Alan H PC", "Martin Supply Co", "Baker, Donelson PC", "Cleveland Clinic", "3M",
			"Grainger", "Ernst & Young LLP", "Scott Laboratories Inc", "Medline, Inc",
			"1 STOP ELECTRONICS CENTER INC" })
	void doesNotTakeCompaniesForPeople(String name) {
		assertThat(VendorName.looksPersonal(name)).isFalse();
	}

}
