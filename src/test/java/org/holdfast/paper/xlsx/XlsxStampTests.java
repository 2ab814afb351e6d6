package org.holdfast.paper.xlsx;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.paper.sheet.Parcel;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Stamp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stamp is a word of letters at random. One in some thousands of them reads like the
 * sign that workbooks have for a character, and must come back as it went all the same.
 */
class XlsxStampTests {

	private static final Pattern SIGN = Pattern.compile("_x[0-9A-Fa-f]{4}_");

	@Test
	void stampThatReadsLikeTheSignOfCharacterComesBack() throws NotReadable {
		Random random = new Random(4);
		Stamp stamp = Stream.generate(() -> stamp(random))
			.limit(200_000)
			.filter((one) -> SIGN.matcher(one.written()).find())
			.findFirst()
			.orElseThrow();
		Sheet sheet = new Sheet(stamp, Locale.ENGLISH, "Title", "Lede", List.of(), List.of(), List.of());
		byte[] file = new XlsxWriter(sheet, (key, arguments) -> key).write();
		assertThat(XlsxReader.read(Parcel.open(file)).stamp()).isEqualTo(stamp);
	}

	private static Stamp stamp(Random random) {
		List<Stamp.Place> places = Stream.generate(() -> new Stamp.Place("hiring/page/item", id(random).toString(), 1))
			.limit(50)
			.toList();
		return new Stamp(Stamp.FORM, id(random), id(random), "hiring", "page", 1, "2026", Instant.EPOCH, true, "en",
				places);
	}

	private static UUID id(Random random) {
		return new UUID(random.nextLong(), random.nextLong());
	}

}
