package org.holdfast.web;

import java.io.Serializable;
import java.util.List;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/**
 * What was sent can be read but not accepted: answered with 422 and every reason beside
 * the place it is about.
 */
public class Refused extends RuntimeException {

	private final String code;

	private final List<Item> items;

	public Refused(List<Item> items) {
		this("refused", items);
	}

	private Refused(String code, List<Item> items) {
		super("Refused: " + items.stream().map(Item::messageKey).toList());
		this.code = code;
		this.items = List.copyOf(items);
	}

	/**
	 * A refusal that programs tell apart by its code.
	 * @param code the code of the problem
	 * @param pointer place as a JSON pointer
	 * @param messageKey key of the sentence that says what to do
	 * @param arguments values for its placeholders
	 * @return the exception
	 */
	public static Refused coded(String code, String pointer, String messageKey, Serializable... arguments) {
		return new Refused(code, List.of(new Item(pointer, messageKey, arguments)));
	}

	/**
	 * The code of the problem for programs.
	 * @return {@code refused} unless another was given
	 */
	public String code() {
		return this.code;
	}

	/**
	 * A refusal for one reason.
	 * @param pointer place as a JSON pointer, for example {@code /validFrom}; empty for
	 * the whole
	 * @param messageKey key of the sentence that says what to do
	 * @param arguments values for its placeholders
	 * @return the exception
	 */
	public static Refused of(String pointer, String messageKey, Serializable... arguments) {
		return new Refused(List.of(new Item(pointer, messageKey, arguments)));
	}

	public List<Item> items() {
		return this.items;
	}

	/**
	 * Puts each reason beside its field of a form. A pointer to something the form does
	 * not have becomes a message about the whole form.
	 * @param binding the form
	 */
	public void into(BindingResult binding) {
		for (Item item : this.items) {
			String field = item.field();
			if (!field.isEmpty() && known(binding, field)) {
				binding.rejectValue(field, item.messageKey(), item.arguments(), null);
			}
			else {
				binding.reject(item.messageKey(), item.arguments(), null);
			}
		}
	}

	private static boolean known(Errors binding, String field) {
		try {
			binding.getFieldType(field);
			binding.getFieldValue(field);
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/**
	 * One reason.
	 *
	 * @param pointer place it is about, as a JSON pointer
	 * @param messageKey key of the sentence
	 * @param arguments values for its placeholders
	 */
	public record Item(String pointer, String messageKey, Serializable... arguments) implements Serializable {

		String field() {
			return this.pointer.replaceFirst("^/", "").replaceAll("/(\\d+)", "[$1]").replace('/', '.');
		}

		DefaultMessageSourceResolvable words() {
			return new DefaultMessageSourceResolvable(new String[] { this.messageKey }, this.arguments);
		}

	}

}
