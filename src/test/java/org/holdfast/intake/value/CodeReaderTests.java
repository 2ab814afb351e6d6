package org.holdfast.intake.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

	@ParameterizedTest(name = "{1} in {0}")
	@CsvSource({ "change_type,Ascenso,promotion", "change_type,PROMOCI\u00D3N,promotion",
			"change_type,promocion,promotion", "change_type,Traslado,transfer", "change_type,Descenso,demotion",
			"change_type,Reclasificaci\u00F3n,reclassification", "hire_reason,Nuevo ingreso,new",
			"hire_reason,Reingreso,rehire", "hire_reason,Fusi\u00F3n,acquisition", "hire_reason,Traslado,transfer",
			"hire_reason,De temporal a fijo,conversion", "worker_type,N\u00F3mina,regular",
			"worker_type,Tiempo parcial,part-time", "worker_type,Eventual,temporary",
			"worker_type,Por d\u00EDa,per-diem", "worker_type,Contratista,contingent", "worker_type,Becaria,student",
			"worker_type,M\u00E9dico residente,resident", "pay_basis,Por hora,hourly", "pay_basis,Al a\u00F1o,annual",
			"end_voluntary,S\u00ED,yes", "end_voluntary,Renuncia,yes", "end_voluntary,Jubilaci\u00F3n,yes",
			"end_voluntary,Despido,no", "min_education,Licenciatura,bachelor", "min_education,Preparatoria,high-school",
			"min_education,Maestr\u00EDa,master", "pool,Programa,pipeline" })
	void readsSpanishWords(String field, String written, String expected) {
		CodeReader<? extends Code> reader = switch (field) {
			case "change_type" -> CodeReader.of(ChangeType.class);
			case "hire_reason" -> CodeReader.of(HireReason.class);
			case "worker_type" -> CodeReader.of(WorkerType.class);
			case "pay_basis" -> CodeReader.of(PayBasis.class);
			case "end_voluntary" -> CodeReader.of(YesNo.class);
			case "min_education" -> CodeReader.of(MinEducation.class);
			default -> CodeReader.of(Pool.class);
		};
		assertThat(reader.read(written)).isNull();
		assertThat(Objects.requireNonNull(reader.code()).code()).isEqualTo(expected);
		assertThat(CodeList.of(field).orElseThrow().understands(written)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("lists")
	<E extends Enum<E> & Code> void noWordStandsForTwoCodes(Class<E> list) {
		Map<String, E> words = new HashMap<>();
		for (E code : list.getEnumConstants()) {
			for (String word : code.synonyms()) {
				E other = words.putIfAbsent(CodeWords.plain(word), code);
				assertThat(other).as(word).isIn(null, code);
			}
		}
	}

	static Stream<Class<? extends Enum<?>>> lists() {
		return Stream.of(ChangeType.class, HireReason.class, WorkerType.class, PayBasis.class, YesNo.class,
				MinEducation.class, Pool.class, RaceEthnicity.class, Certification.class, Ownership.class,
				AddressRole.class);
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
			"asian; nhpi|ASIAN,NHPI", "Negro o afroamericano|BLACK", "hispano; blanca|HISP,WHITE",
			"Dos o m\u00E1s razas|TWO", "I do not wish to answer|DECLINED", "American Indian/Alaska Native|AIAN" })
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
