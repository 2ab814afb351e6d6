package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Archives and workbooks, honest and not.
 */
class ArchiveGuardTests {

	@Test
	void anHonestWorkbookIsNamedAsSuch() throws IOException {
		byte[] workbook = zip((zip) -> {
			put(zip, "[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>");
			put(zip, "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook/>");
			put(zip, "xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><worksheet><sheetData/></worksheet>");
		});
		assertThat(FileSniffer.sniff(workbook, workbook.length)).isEqualTo(FileKind.ZIP);
		assertThat(inspect(workbook)).isEqualTo(new ArchiveGuard.Verdict(FileKind.WORKBOOK, Rule.FILE_TYPE));
	}

	@Test
	void anotherArchiveIsAnArchive() throws IOException {
		byte[] archive = zip((zip) -> put(zip, "ledger.csv", "a,b\n1,2\n"));
		assertThat(inspect(archive)).isEqualTo(new ArchiveGuard.Verdict(FileKind.ZIP, Rule.FILE_TYPE));
	}

	@Test
	void aBombIsFoundEarly() throws IOException {
		byte[] bomb = zip((zip) -> {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 200; i++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		});
		long start = System.nanoTime();
		assertThat(inspect(bomb).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
		assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
	}

	@Test
	void tooManyEntriesAreABomb() throws IOException {
		byte[] bomb = zip((zip) -> {
			for (int i = 0; i < 60_000; i++) {
				put(zip, "e" + i, "");
			}
		});
		assertThat(inspect(bomb).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
	}

	@Test
	void aDocumentTypeIsABomb() throws IOException {
		byte[] workbook = zip((zip) -> put(zip, "xl/workbook.xml",
				"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
		assertThat(inspect(workbook).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
		byte[] wide = zip((zip) -> {
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			zip.write("<?xml version=\"1.0\"?><!doctype lolz>".getBytes(StandardCharsets.UTF_16));
			zip.closeEntry();
		});
		assertThat(inspect(wide).rule()).isEqualTo(Rule.ARCHIVE_BOMB);
	}

	@Test
	void whatBreaksOffIsDamaged() throws IOException {
		byte[] whole = zip((zip) -> {
			byte[] noise = new byte[100_000];
			new Random(1).nextBytes(noise);
			zip.putNextEntry(new ZipEntry("xl/media/picture.png"));
			zip.write(noise);
			zip.closeEntry();
		});
		assertThat(inspect(Arrays.copyOf(whole, 50_000)).rule()).isEqualTo(Rule.FILE_DAMAGED);
		assertThat(inspect("PK\3\4 and nothing else".getBytes(StandardCharsets.ISO_8859_1)).rule())
			.isEqualTo(Rule.FILE_DAMAGED);
		assertThat(inspect(new byte[0]).rule()).isEqualTo(Rule.FILE_DAMAGED);
	}

	@Test
	void anEncryptedEntryIsNamed() throws IOException {
		byte[] archive = zip((zip) -> put(zip, "ledger.csv", "a,b\n1,2\n"));
		archive[6] |= 1;
		assertThat(inspect(archive).rule()).isEqualTo(Rule.FILE_ENCRYPTED);
	}

	private static ArchiveGuard.Verdict inspect(byte[] bytes) throws IOException {
		return ArchiveGuard.inspect(new ByteArrayInputStream(bytes));
	}

	private static byte[] zip(Contents contents) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			contents.write(zip);
		}
		return bytes.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	/**
	 * Writes the entries of an archive.
	 */
	private interface Contents {

		void write(ZipOutputStream zip) throws IOException;

	}

}
