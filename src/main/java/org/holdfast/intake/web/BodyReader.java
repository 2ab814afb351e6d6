package org.holdfast.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.holdfast.intake.Mapping;
import org.holdfast.intake.mapping.Making;
import org.holdfast.web.BadRequest;
import org.holdfast.web.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the JSON of programs strictly: what it does not know it does not ignore.
 */
@Component
class BodyReader {

	private static final int LONGEST_FACTOR = 12;

	private static final int LONGEST_BODY = 1 << 20;

	private final JsonMapper json;

	BodyReader(JsonMapper json) {
		this.json = json.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
			.build();
	}

	/**
	 * Reads a body.
	 * @param body the bytes
	 * @param type what it is to be
	 * @param <T> what it is to be
	 * @return never absent
	 * @throws BadRequest when it is not
	 */
	<T> T read(InputStream body, Class<T> type) {
		try {
			byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
			if (bytes.length > LONGEST_BODY) {
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
			}
			T read = this.json.readValue((bytes.length == 0) ? new byte[] { '{', '}' } : bytes, type);
			if (read != null) {
				return read;
			}
			throw BadRequest.json();
		}
		catch (JacksonException ex) {
			throw BadRequest.json(ex);
		}
		catch (IOException ex) {
			throw BadRequest.json();
		}
	}

	/**
	 * Reads a mapping that came as a part of a form.
	 * @param text the JSON
	 * @return the mapping
	 * @throws Refused when it is none
	 */
	Mapping mapping(String text) {
		try {
			Mapping mapping = this.json.readValue(text, Mapping.class);
			if (mapping != null) {
				return checked(mapping);
			}
		}
		catch (JacksonException ex) {
			// answered below
		}
		throw Refused.of("/mapping", "intake.mapping.unreadable");
	}

	/**
	 * A mapping in which nothing is missing where something must stand.
	 * @param mapping a mapping as read
	 * @return the same
	 * @throws Refused when something is missing
	 */
	static Mapping checked(Mapping mapping) {
		boolean texts = full(mapping.columns()) && full(mapping.constants()) && full(mapping.values())
				&& mapping.values().values().stream().allMatch(BodyReader::full) && full(mapping.transforms());
		if (!texts || !mapping.decided().isEmpty()
				|| !mapping.transforms().values().stream().allMatch(BodyReader::possible)) {
			throw Refused.of("/mapping", "intake.mapping.unreadable");
		}
		return mapping;
	}

	private static boolean full(Map<String, ?> map) {
		return map.values().stream().noneMatch((value) -> value == null);
	}

	private static boolean possible(Mapping.Transform transform) {
		if (transform.from() == null || transform.from().isEmpty() || transform.from().contains(null)) {
			return false;
		}
		boolean part = transform.split() != null && !transform.split().isEmpty() && transform.take() != null
				&& transform.take() > 0 && transform.sign() == null && transform.from().size() == 1;
		boolean signed = Making.signs(transform.sign()) && transform.from().size() == 2 && transform.split() == null
				&& transform.take() == null;
		boolean copy = transform.split() == null && transform.take() == null && transform.sign() == null
				&& transform.from().size() == 1;
		boolean times = transform.times() == null
				|| transform.times().signum() > 0 && transform.times().precision() <= LONGEST_FACTOR
						&& Math.abs(transform.times().scale()) <= LONGEST_FACTOR;
		return (part || signed || copy) && times;
	}

}
