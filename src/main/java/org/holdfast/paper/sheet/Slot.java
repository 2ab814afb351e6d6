package org.holdfast.paper.sheet;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.holdfast.toolkit.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * A place to write on.
 *
 * @param tag key by which the place is known when the document comes back
 * @param label what is asked
 * @param kind how it is answered
 * @param hint what to write, or how much, if there is something to say
 * @param options answers offered
 * @param texts what stands there, as typed
 * @param flaw what to do about it, where it could not be read
 */
public record Slot(String tag, String label, FieldKind kind, @Nullable String hint, List<Option> options,
		List<String> texts, @Nullable String flaw) {

	/** What follows the key of a field whose options are ticked one by one. */
	public static final String OPTION = "=";

	/** The option for what is none of the options. */
	public static final String OTHER = "~";

	public Slot {
		options = List.copyOf(options);
		texts = List.copyOf(texts);
	}

	public boolean several() {
		return this.kind == FieldKind.MULTI_CHOICE;
	}

	public boolean isChoice() {
		return !this.options.isEmpty();
	}

	public boolean isEmpty() {
		return this.texts.isEmpty();
	}

	public boolean chosen(Option option) {
		return this.texts.contains(option.key());
	}

	public String tag(Option option) {
		return this.tag + OPTION + option.key();
	}

	public String otherTag() {
		return this.tag + OPTION + OTHER;
	}

	/**
	 * What stands there in words.
	 * @return as typed, with labels in place of keys; empty when nothing stands there
	 */
	public String shown() {
		return this.texts.stream().map(this::shown).collect(Collectors.joining(several() ? "; " : "\n"));
	}

	/**
	 * What stands there and is none of the options.
	 * @return one a line, empty when there is nothing
	 */
	public String others() {
		return this.texts.stream()
			.filter((text) -> this.options.stream().noneMatch((option) -> option.key().equals(text)))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Whether there is room for several lines.
	 * @return whether the answer may be long
	 */
	public boolean tall() {
		return this.kind == FieldKind.LONG_TEXT;
	}

	private String shown(String text) {
		return this.options.stream()
			.filter((option) -> Objects.equals(option.key(), text))
			.map(Option::label)
			.findFirst()
			.orElse(text);
	}

	/**
	 * An answer offered.
	 *
	 * @param key what is stored
	 * @param label what is shown
	 */
	public record Option(String key, String label) {

	}

}
