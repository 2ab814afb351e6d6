package org.holdfast.account.web;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.holdfast.web.Choice;

/**
 * What a person says about a token they make.
 *
 * @param name what they call it
 * @param days how long it is good
 */
record TokenForm(
		@NotBlank(message = "{account.token.name.missing}") @Size(max = 100,
				message = "{account.token.name.tooLong}") String name,
		@Pattern(regexp = "30|90|365", message = "{account.token.days.missing}") String days) {

	static final TokenForm EMPTY = new TokenForm("", "90");

	static List<Choice> lives() {
		return List.of(Choice.key("30", "account.token.days.30"), Choice.key("90", "account.token.days.90"),
				Choice.key("365", "account.token.days.365"));
	}

	Duration life() {
		return Duration.ofDays(Integer.parseInt(this.days));
	}

}
