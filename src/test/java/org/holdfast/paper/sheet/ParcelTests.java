package org.holdfast.paper.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What somebody sends is unpacked with care.
 */
class ParcelTests {

	@Test
	void anHonestFileIsUnpacked() throws Exception {
		Parcel parcel = Parcel.open(zip("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8), 1));
		assertThat(parcel.part("word/document.xml0").isPresent()).isFalse();
		assertThat(parcel.part("0word/document.xml").orElseThrow().readAllBytes()).asString().isEqualTo("<w/>");
	}

	@Test
	void aSmallFileThatHoldsALargeOneIsRefused() throws Exception {
		byte[] bomb = zip("word/document.xml", new byte[40 << 20], 1);
		assertThat(bomb.length).isLessThan(100_000);
		assertThat(refusal(bomb)).isEqualTo("paper.file.bomb");
		assertThat(refusal(zip("word/document.xml", new byte[1 << 20], 20))).as("all of it counts")
			.isEqualTo("paper.file.bomb");
	}

	@Test
	void tooManyPartsAreRefused() throws Exception {
		assertThat(refusal(zip("x.xml", new byte[0], 2_001))).isEqualTo("paper.file.bomb");
	}

	@Test
	void aBrokenFileIsRefusedWhereverItBreaks() throws Exception {
		byte[] whole = zip("word/document.xml", "<w>words</w>".repeat(50).getBytes(StandardCharsets.UTF_8), 3);
		for (int length = 4; length < whole.length; length += 7) {
			assertThat(refusal(Arrays.copyOf(whole, length))).isEqualTo("paper.file.broken");
		}
		for (int at = 4; at < whole.length; at++) {
			byte[] changed = whole.clone();
			changed[at] ^= 0x55;
			try {
				Parcel.open(changed);
			}
			catch (NotReadable ex) {
				assertThat(ex.messageKey()).startsWith("paper.file.");
			}
		}
	}

	@Test
	void aDocumentTypeIsRefused() throws Exception {
		String xml = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w>&a;</w>";
		Parcel parcel = Parcel.open(zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8), 1));
		Tags tags = Tags.in(parcel.part("0word/document.xml").orElseThrow());
		assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> {
			while (tags.next().isPresent()) {
				assertThat(tags).isNotNull();
			}
		});
	}

	@Test
	void aStampComesBackAndAForgedOneIsRefused() throws Exception {
		Stamp stamp = new Stamp(1, UUID.randomUUID(), null, "hiring", "readiness", 3, null,
				Instant.parse("2026-11-22T10:00:00Z"), true, "es",
				List.of(new Stamp.Place("hiring/readiness/a/b", "", 7)));
		assertThat(Stamp.read(stamp.written())).isEqualTo(stamp);
		for (String forged : List.of("", "abc", "eJwDAAAAAAE", stamp.written().substring(3))) {
			assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> Stamp.read(forged));
		}
	}

	private static String refusal(byte[] file) {
		try {
			Parcel.open(file);
			return "";
		}
		catch (NotReadable ex) {
			return ex.messageKey();
		}
	}

	private static byte[] zip(String name, byte[] content, int copies) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int copy = 0; copy < copies; copy++) {
				zip.putNextEntry(new ZipEntry(copy + name));
				zip.write(content);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
