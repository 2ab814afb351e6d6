package org.holdfast.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every file of the corpus comes out as written beside it, row by row: what was accepted
 * with which values, refused by which rule in which column, left out why, and told of.
 */
class CorpusTests {

	static Stream<CorpusFile> files() {
		return CorpusFile.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void comesOutAsWritten(CorpusFile file) {
		JudgedFile judged = JudgedFile.of(file.kind(), file.bytes(), file.mapping(), file.order());
		if (file.layout() != null) {
			assertThat(judged.layout().delimiter() + " " + judged.layout().headerRow()).isEqualTo(file.layout());
		}
		assertThat(judged.fates()).isEqualTo(file.fates());
		isAsWritten(judged, file);
	}

	static Stream<CorpusFile> sheets() {
		return CorpusFile.all().filter(SheetOfText::sensible);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sheets")
	void comesOutAsWrittenFromAWorkbookToo(CorpusFile file) {
		JudgedFile text = JudgedFile.of(file.kind(), file.bytes(), file.mapping(), file.order());
		JudgedFile judged = JudgedFile.ofWorkbook(file.kind(), SheetOfText.of(file.bytes(), text.layout()),
				file.mapping(), file.order());
		assertThat(judged.layout().headerRow()).isEqualTo(text.layout().headerRow());
		Map<Integer, String> fates = new TreeMap<>(file.fates());
		SheetOfText.withoutBlankEnd(fates);
		assertThat(judged.fates()).isEqualTo(fates);
		assertThat(judged.totalCents()).isEqualTo(text.totalCents());
		isAsWritten(judged, file);
	}

	private static void isAsWritten(JudgedFile judged, CorpusFile file) {
		assertThat(judged.stopped()).isEqualTo(file.stopped());
		assertThat(judged.accepted().keySet()).containsExactlyElementsOf(file.rows('+'));
		file.values()
			.forEach((row, values) -> assertThat(judged.accepted().get(row)).as("row " + row)
				.satisfies((stored) -> assertThat(told(stored, values)).isEqualTo(expected(values))));
		assertThat(sorted(judged.remarks())).isEqualTo(sorted(file.remarks()));
	}

	private static Map<String, String> told(Map<String, String> stored, Map<String, String> values) {
		Map<String, String> told = new TreeMap<>();
		values.keySet()
			.forEach((name) -> told.put(name, stored.getOrDefault(name.equals("employee_id") ? "person" : name, "")));
		return told;
	}

	private static Map<String, String> expected(Map<String, String> values) {
		Map<String, String> expected = new TreeMap<>(values);
		expected.computeIfPresent("employee_id", (name, number) -> JudgedFile.fingerprint(number));
		return expected;
	}

	private static List<String> sorted(List<String> remarks) {
		return remarks.stream().sorted(Collections.reverseOrder()).toList();
	}

	@Test
	void holdsAtLeastEightyFilesOfEveryKindThatCanBeRead() {
		List<CorpusFile> files = CorpusFile.all().toList();
		assertThat(files).hasSizeGreaterThanOrEqualTo(80);
		assertThat(files).extracting(CorpusFile::name).doesNotHaveDuplicates();
		assertThat(sheets()).hasSizeGreaterThanOrEqualTo(80);
		for (Kind kind : Kind.values()) {
			if (KnownFormats.of(kind) != null) {
				assertThat(files).as("a file of " + kind).anyMatch((file) -> file.kind() == kind);
			}
		}
	}

}
