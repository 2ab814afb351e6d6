package org.holdfast.team.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The form in which something is said about an item.
 *
 * @param id id the comment gets, so that sending it twice adds it once
 * @param words what is said
 * @param tell accounts chosen to be told
 */
record CommentForm(@Nullable String id, @Nullable String words, @Nullable List<String> tell) {

	static CommentForm empty() {
		return new CommentForm(UUID.randomUUID().toString(), null, List.of());
	}

	UUID comment() {
		return Objects.requireNonNullElseGet(AssignForm.account(this.id), UUID::randomUUID);
	}

	String said() {
		return Objects.requireNonNullElse(this.words, "");
	}

	List<UUID> chosen() {
		return Objects.requireNonNullElse(this.tell, List.<String>of())
			.stream()
			.map(AssignForm::account)
			.filter(Objects::nonNull)
			.toList();
	}

}
