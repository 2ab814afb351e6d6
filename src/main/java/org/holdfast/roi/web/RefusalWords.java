package org.holdfast.roi.web;

import java.io.Serializable;
import java.util.List;

import org.holdfast.roi.model.CostComponent;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Refusal;
import org.holdfast.web.Refused;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Says refusals of the calculation in the reader's language.
 */
final class RefusalWords {

	private RefusalWords() {
	}

	/**
	 * Refusals as the API answers them.
	 * @param refused what was found
	 * @param root pointer to the inputs in what was sent
	 * @return the answer
	 */
	static Refused of(InputsRefused refused, String root) {
		return new Refused(refused.refusals()
			.stream()
			.map((refusal) -> new Refused.Item(root + refusal.pointer(), key(refusal), arguments(refusal)))
			.toList());
	}

	static String key(Refusal refusal) {
		return "roi.refusal." + refusal.key();
	}

	static Serializable[] arguments(Refusal refusal) {
		return refusal.args().stream().map(RefusalWords::words).toArray(Serializable[]::new);
	}

	private static Serializable words(Object argument) {
		return switch (argument) {
			case CostComponent component -> named("roi.component." + component.key());
			case Quantity quantity -> named("roi.quantity." + quantity.key());
			case List<?> list when list.size() == 1 -> words(list.getFirst());
			case List<?> list -> named("roi.and." + list.size(), list.stream().map(RefusalWords::words).toArray());
			case Integer number -> number;
			default -> argument.toString();
		};
	}

	private static DefaultMessageSourceResolvable named(String key, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

}
