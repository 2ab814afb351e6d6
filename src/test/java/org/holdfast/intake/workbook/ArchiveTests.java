package org.holdfast.intake.workbook;

import java.util.Arrays;
import java.util.Random;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.reading.FileSniffer;
import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Archives, honest and not.
 */
class ArchiveTests {

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	@Test
	void anHonestWorkbookIsOneForTheSnifferOnlyAnArchive() {
		byte[] file = RawWorkbook.of("").bytes();
		assertThat(FileSniffer.sniff(file, file.length)).isEqualTo(FileKind.ZIP);
	}

	@Test
	void everyPartThatIsCutOffIsDamaged() {
		byte[] file = RawWorkbook.of("<row><c><v>1</v></c></row>").bytes();
		for (int length = 0; length < file.length; length += 13) {
			assertThat(refusal(Arrays.copyOf(file, length)).rule()).isEqualTo(Rule.FILE_DAMAGED);
		}
	}

	@Test
	void whatIsChangedNeverPassesAsItWas() throws Exception {
		byte[] file = RawWorkbook.of("<row><c><v>12345</v></c></row>").bytes();
		Random random = new Random(3);
		int refused = 0;
		for (int round = 0; round < 2000; round++) {
			byte[] changed = file.clone();
			for (int change = random.nextInt(1, 4); change > 0; change--) {
				changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			}
			try {
				assertThat(BytesInMemory.lines(changed, "Sheet1", 1).getFirst().values()).containsExactly("12345");
			}
			catch (UnreadableWorkbook ex) {
				refused++;
			}
		}
		assertThat(refused).isGreaterThan(1000);
	}

	@Test
	void aClaimThatIsTooLargeIsABombBeforeAnythingIsUnpacked() {
		assertThat(refusal(RawWorkbook.of("").part("xl/media/x.bin", new byte[16 << 20]).bytes()).rule())
			.isEqualTo(Rule.ARCHIVE_BOMB);
	}

	@Test
	void aClaimThatIsTooSmallIsFoundOutWhileUnpacking() {
		RawWorkbook workbook = RawWorkbook.of("<row><c><v>1</v></c></row>" + " ".repeat(200_000));
		assertThat(refusal(workbook.lying(SHEET, 1000)).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
		assertThat(refusal(workbook.lying(SHEET, 300_000)).rule()).isEqualTo(Rule.FILE_DAMAGED);
	}

	@Test
	void tooManyEntriesAreABomb() {
		RawWorkbook workbook = RawWorkbook.of("");
		for (int entry = 0; entry <= Archive.ENTRIES; entry++) {
			workbook.part("e" + entry, "x");
		}
		assertThat(refusal(workbook.bytes()).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
	}

	@Test
	void entriesThatShareBytesAreABomb() {
		byte[] file = RawWorkbook.of("").part("a", "same").part("b", "same").bytes();
		// the second entry points to the first
		int first = find(file, "a", 0);
		int second = find(file, "b", 0);
		System.arraycopy(file, first + 42, file, second + 42, 4);
		assertThat(refusal(file).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
	}

	private static int find(byte[] file, String name, int from) {
		for (int at = from; at < file.length - 47; at++) {
			boolean entry = file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 28] == 1;
			if (entry && file[at + 46] == name.charAt(0)) {
				return at;
			}
		}
		throw new AssertionError(name);
	}

	@Test
	void namesThatLeadElsewhereAreRefused() {
		for (String name : new String[] { "../x", "xl/../../x", "..\\x", "C:/x" }) {
			assertThat(refusal(RawWorkbook.of("").part(name, "x").bytes()).rule()).isEqualTo(Rule.FILE_DAMAGED);
		}
		assertThat(refusal(RawWorkbook.of("").part("XL/Styles.xml", "x").bytes()).rule()).isEqualTo(Rule.FILE_DAMAGED);
	}

	private static UnreadableWorkbook refusal(byte[] file) {
		UnreadableWorkbook[] refused = new UnreadableWorkbook[1];
		assertThatExceptionOfType(UnreadableWorkbook.class).isThrownBy(() -> BytesInMemory.lines(file, "Sheet1", 1))
			.satisfies((ex) -> refused[0] = ex);
		return refused[0];
	}

}
