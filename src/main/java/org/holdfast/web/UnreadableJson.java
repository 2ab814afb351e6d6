package org.holdfast.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says in words where a body departs from the form it must have.
 */
final class UnreadableJson {

	private UnreadableJson() {
	}

	static BadRequest of(JacksonException failure) {
		String pointer = pointer(failure);
		return switch (failure) {
			case UnrecognizedPropertyException unknown -> unknown(unknown, pointer);
			case MismatchedInputException mismatch when !pointer.isEmpty() -> mismatch(mismatch, pointer);
			case MismatchedInputException _ -> bad(failure, "", "web.bad.body");
			default -> bad(failure, "", "web.bad.json", failure.getLocation().getLineNr(),
					failure.getLocation().getColumnNr());
		};
	}

	private static BadRequest unknown(UnrecognizedPropertyException failure, String pointer) {
		Collection<Object> known = failure.getKnownPropertyIds();
		String names = (known != null) ? KnownParameters.list(known.stream().map(Object::toString)) : "";
		if (names.isEmpty()) {
			return bad(failure, pointer, "web.bad.member.none", KnownParameters.shown(failure.getPropertyName()));
		}
		return bad(failure, pointer, "web.bad.member", KnownParameters.shown(failure.getPropertyName()), names);
	}

	private static BadRequest mismatch(MismatchedInputException failure, String pointer) {
		String place = KnownParameters.shown(pointer.substring(1).replace('/', '.'));
		Class<?> wanted = failure.getTargetType();
		if (wanted == LocalDate.class) {
			return bad(failure, pointer, "web.bad.date", place);
		}
		if (wanted == Integer.class || wanted == int.class || wanted == Long.class) {
			return bad(failure, pointer, "web.bad.whole", place);
		}
		if (wanted == BigDecimal.class) {
			return bad(failure, pointer, "web.bad.number", place);
		}
		if (wanted == Boolean.class || wanted == boolean.class) {
			return bad(failure, pointer, "web.bad.boolean", place);
		}
		if (wanted == String.class) {
			return bad(failure, pointer, "web.bad.text", place);
		}
		if (wanted != null && Collection.class.isAssignableFrom(wanted)) {
			return bad(failure, pointer, "web.bad.list", place);
		}
		boolean object = wanted != null && (wanted.isRecord() || Map.class.isAssignableFrom(wanted));
		return bad(failure, pointer, object ? "web.bad.object" : "web.bad.value", place);
	}

	private static BadRequest bad(JacksonException failure, String pointer, String key, Serializable... arguments) {
		return new BadRequest(pointer, key, arguments, failure);
	}

	private static String pointer(JacksonException failure) {
		StringBuilder pointer = new StringBuilder();
		for (JacksonException.Reference step : failure.getPath()) {
			pointer.append('/');
			if (step.getPropertyName() != null) {
				pointer.append(step.getPropertyName().replace("~", "~0").replace("/", "~1"));
			}
			else {
				pointer.append(step.getIndex());
			}
		}
		return pointer.toString();
	}

}
