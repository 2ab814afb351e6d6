package org.holdfast.paper.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document remembers of where it came from. It travels inside the document, where
 * people do not see it.
 *
 * @param form how the document is made, so that later programs know how to read it
 * @param id of this document alone
 * @param institution whose document it is, absent when it was made outside all of them
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param edition number of the edition
 * @param cycle name of the cycle, absent outside an institution
 * @param at when it was made
 * @param filled whether answers stood in it from the beginning
 * @param language its language
 * @param places the answers it has room for; its fields are known by their place here
 */
public record Stamp(int form, UUID id, @Nullable UUID institution, String toolkit, String page, int edition,
		@Nullable String cycle, Instant at, boolean filled, String language, List<Place> places) {

	/** How documents are made now. */
	public static final int FORM = 1;

	/** What every key in a document begins with. */
	public static final String MARK = "hf.";

	private static final int MOST_BYTES = 4 << 20;

	private static final JsonMapper JSON = new JsonMapper();

	public Stamp {
		places = List.copyOf(places);
	}

	/**
	 * What people call the document by.
	 * @return a few letters and digits
	 */
	public String reference() {
		String letters = this.id.toString().replace("-", "").toUpperCase(Locale.ROOT);
		return letters.substring(0, 4) + "-" + letters.substring(4, 8);
	}

	public Locale locale() {
		return Locale.of(this.language);
	}

	/**
	 * The stamp as one word without blanks.
	 * @return letters, digits, hyphens and underscores
	 */
	public String written() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
			packed.write(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
	}

	/**
	 * Reads a stamp.
	 * @param word what {@link #written} gave
	 * @return the stamp
	 * @throws NotReadable when it is none of ours
	 */
	public static Stamp read(String word) throws NotReadable {
		try (InputStream packed = new InflaterInputStream(
				new ByteArrayInputStream(Base64.getUrlDecoder().decode(word.strip())))) {
			byte[] bytes = packed.readNBytes(MOST_BYTES);
			if (bytes.length == MOST_BYTES) {
				throw new NotReadable("paper.file.foreign");
			}
			Stamp stamp = JSON.readValue(bytes, Stamp.class);
			if (stamp.form() > FORM) {
				throw new NotReadable("paper.file.newer");
			}
			return stamp;
		}
		catch (IOException | IllegalArgumentException | NullPointerException | JacksonException ex) {
			throw new NotReadable("paper.file.foreign");
		}
	}

	/**
	 * An answer that a document has room for.
	 *
	 * @param item whole key of the item
	 * @param row key of the row, empty for the item as a whole
	 * @param version version of the answer when the document was made, 0 for one that was
	 * made blank
	 */
	public record Place(String item, String row, int version) {

	}

}
