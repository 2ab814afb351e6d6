package org.holdfast.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.holdfast.paper.sheet.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a document and waits for somebody to say which of it is stored.
 *
 * @param id its id
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param cycle name of the cycle it would be stored in
 * @param file name of the file
 * @param reference what people call the document by
 * @param from name of the cycle the document was made for
 * @param edition number of the edition the document was made from
 * @param made when the document was made
 * @param same how many answers stand in the document as they did when it was made
 * @param answers what was written into it since
 * @param lost what was written where nothing is asked any longer
 */
public record Pending(UUID id, String toolkit, String page, String cycle, String file, String reference,
		@Nullable String from, int edition, Instant made, int same, List<Answer> answers, List<Fact> lost) {

	public Pending {
		answers = List.copyOf(answers);
		lost = List.copyOf(lost);
	}

	/**
	 * What was written into the room of one answer.
	 *
	 * @param item whole key of the item
	 * @param row key of the row, empty for the item as a whole
	 * @param base version of the answer when the document was made
	 * @param fields what was changed in it
	 */
	public record Answer(String item, String row, int base, List<Field> fields) {

		public Answer {
			fields = List.copyOf(fields);
		}

	}

	/**
	 * What was written into one field.
	 *
	 * @param key key of the field
	 * @param was what stood there when the document was made
	 * @param now what stands there now
	 */
	public record Field(String key, List<String> was, List<String> now) {

		public Field {
			was = List.copyOf(was);
			now = List.copyOf(now);
		}

	}

}
