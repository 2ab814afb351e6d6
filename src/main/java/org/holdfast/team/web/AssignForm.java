package org.holdfast.team.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.team.Assignment;
import org.holdfast.team.Wish;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The form in which items are given to a person.
 *
 * @param items keys of what is given, where several can be chosen
 * @param person account of the person
 * @param due day as the browser writes it, may be empty
 * @param message what is said with it
 */
record AssignForm(@Nullable List<String> items, @Nullable String person, @Nullable String due,
		@Nullable String message) {

	static AssignForm of(@Nullable Assignment one) {
		if (one == null) {
			return new AssignForm(List.of(), null, null, null);
		}
		return new AssignForm(List.of(), one.assignee().toString(), (one.due() != null) ? one.due().toString() : null,
				one.message());
	}

	List<String> chosen() {
		return Objects.requireNonNullElse(this.items, List.of());
	}

	Wish wish() {
		return new Wish(account(this.person), day(), Objects.requireNonNullElse(this.message, ""));
	}

	static @Nullable UUID account(@Nullable String text) {
		try {
			return (text != null) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private @Nullable LocalDate day() {
		if (this.due == null || this.due.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(this.due.strip());
		}
		catch (DateTimeException ex) {
			throw Refused.of("/due", "team.due.unreadable");
		}
	}

}
