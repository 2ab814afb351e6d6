package org.holdfast.evidence;

import java.util.Locale;
import java.util.Objects;

import org.holdfast.intake.Batch;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.Format;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says how far files show something. Only shares of all rows of a file are told.
 */
@Component
class ProofWords {

	private final MessageSource messages;

	private final Format format;

	ProofWords(MessageSource messages, Format format) {
		this.messages = messages;
		this.format = format;
	}

	/**
	 * The words of a proof.
	 * @param proof how far files show it, not nothing
	 * @param locale the reader's language
	 * @return a few words
	 */
	String of(Proof proof, Locale locale) {
		Batch file = Objects.requireNonNull(proof.file());
		Object[] words = { say("evidence.kind." + file.kind().code(), locale), this.format.month(FileFacts.month(file)),
				share(proof), proof.facts(), proof.asked() };
		return switch (proof.level()) {
			case SHOWN -> say(proof.whole() ? "evidence.shown" : "evidence.shown.share", locale, words);
			case SOME_ROWS -> say("evidence.partly.rows", locale, words);
			case SOME_FACTS -> say("evidence.partly.facts", locale, words);
			case ONE_DAY -> say("evidence.partly.day", locale, words);
			case NOTHING -> say("evidence.claimed", locale);
		};
	}

	String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * Where the file that shows it is found.
	 * @param proof how far files show it
	 * @return a path, absent for readers who may not open files
	 */
	@Nullable String path(Proof proof) {
		Batch file = proof.file();
		return (file != null && CurrentActor.get().may(Permission.IMPORT)) ? "/files/" + file.importId() : null;
	}

	private String share(Proof proof) {
		return this.format.percentDone(proof.filled(), Math.max(1, proof.rows()));
	}

}
