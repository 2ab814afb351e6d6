package org.holdfast.intake.value;

import java.util.Map;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words of fixed lists.
 */
class CodeReaderTests {

	@ParameterizedTest
	@CsvSource({ "per-diem,PER_DIEM", "Per Diem,PER_DIEM", "PERDIEM,PER_DIEM", "per_diem,PER_DIEM", "PRN,PER_DIEM",
			"Part-Time,PART_TIME", "Faculty Physician,FACULTY_PHYSICIAN", " regular ,REGULAR",
			"Regular (United States),REGULAR" })
	void isForgiving(String written, WorkerType expected) {
		CodeReader<WorkerType> reader = CodeReader.of(WorkerType.class);
		assertThat(reader.read(written)).isNull();
		assertThat(reader.code()).isEqualTo(expected);
		assertThat(reader.read(written)).isNull();
		assertThat(reader.code()).isEqualTo(expected);
	}

	@Test
	void refusesOtherWords() {
		CodeReader<PayBasis> reader = CodeReader.of(PayBasis.class);
		assertThat(reader.read("fortnightly")).isEqualTo(Rule.CODE_UNKNOWN);
		assertThat(reader.code()).isNull();
		assertThat(reader.read("")).isNull();
		assertThat(reader.blank()).isTrue();
		assertThat(reader.code()).isNull();
	}

	@Test
	void learnsTheWordsOfAMapping() {
		CodeReader<Pool> reader = CodeReader.of(Pool.class,
				Map.of("WFD Grads", "pipeline", "external", "no such code"));
		assertThat(reader.read("wfd grads")).isNull();
		assertThat(reader.code()).isEqualTo(Pool.PIPELINE);
		assertThat(reader.read("external")).isEqualTo(Rule.CODE_UNKNOWN);
	}

	@Test
	void staysRightWhenAColumnHoldsNoCodesAtAll() {
		CodeReader<YesNo> reader = CodeReader.of(YesNo.class);
		for (int i = 2; i < 10_000; i++) {
			assertThat(reader.read("word" + i)).isEqualTo(Rule.CODE_UNKNOWN);
		}
		assertThat(reader.read("Yes")).isNull();
		assertThat(reader.code()).isEqualTo(YesNo.YES);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "BLACK;WHITE|BLACK,WHITE", "Black or African American|BLACK",
			"White (Not Hispanic or Latino)|WHITE", "Hispanic / Latino|HISP", "Two or More Races|TWO",
			"asian; nhpi|ASIAN,NHPI", "I do not wish to answer|DECLINED", "American Indian/Alaska Native|AIAN" })
	void readsSetsOfRaces(String written, String expected) {
		CodeSetReader<RaceEthnicity> reader = CodeSetReader.of(RaceEthnicity.class);
		assertThat(reader.read(written)).isNull();
		assertThat(reader.codes(reader.mask())).extracting(RaceEthnicity::code)
			.containsExactlyInAnyOrder(expected.split(","));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "MBE;WBE|MBE,WBE", "mbe , 8(a)|MBE,8A", "Women-owned|WBE", "HUB Zone|HUBZONE", "SDVOSB|SDVOSB" })
	void readsSetsOfCertificates(String written, String expected) {
		CodeSetReader<Certification> reader = CodeSetReader.of(Certification.class);
		assertThat(reader.read(written)).isNull();
		assertThat(reader.codes(reader.mask())).extracting(Certification::code)
			.containsExactlyInAnyOrder(expected.split(","));
	}

	@Test
	void refusesASetWithOneUnknownWord() {
		CodeSetReader<Certification> reader = CodeSetReader.of(Certification.class);
		assertThat(reader.read("MBE;XYZ")).isEqualTo(Rule.CODE_UNKNOWN);
		assertThat(reader.mask()).isZero();
		assertThat(reader.read("none")).isNull();
		assertThat(reader.mask()).isZero();
	}

	@Test
	void everyCodeIsReadByItsOwnWord() {
		for (WorkerType type : WorkerType.values()) {
			CodeReader<WorkerType> reader = CodeReader.of(WorkerType.class);
			assertThat(reader.read(type.code())).isNull();
			assertThat(reader.code()).isEqualTo(type);
		}
		for (Certification certification : Certification.values()) {
			CodeSetReader<Certification> reader = CodeSetReader.of(Certification.class);
			assertThat(reader.read(certification.code().toLowerCase())).isNull();
			assertThat(reader.codes(reader.mask())).containsExactly(certification);
		}
	}

}
