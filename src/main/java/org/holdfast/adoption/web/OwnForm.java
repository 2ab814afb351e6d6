package org.holdfast.adoption.web;

import java.util.Objects;

import org.holdfast.adoption.OwnItems;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An item of the institution's own.
 *
 * @param label the question or statement
 * @param why why it is asked
 * @param field how it is answered
 * @param version version that was seen
 */
record OwnForm(@Nullable String label, @Nullable String why, @Nullable String field, @Nullable String version) {

	FieldKind kind() {
		return OwnItems.FIELDS.stream()
			.filter((kind) -> kind.name().equals(this.field))
			.findFirst()
			.orElseThrow(() -> Refused.of("/field", "adoption.own.field.missing"));
	}

	String words() {
		return Objects.requireNonNullElse(this.label, "");
	}

	String reason() {
		return Objects.requireNonNullElse(this.why, "");
	}

	int seen() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : 0;
	}

}
