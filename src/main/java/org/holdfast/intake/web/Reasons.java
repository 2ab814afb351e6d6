package org.holdfast.intake.web;

import org.holdfast.web.Refused;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Puts reasons beside the fields of a form that is not bound field by field.
 */
public final class Reasons {

	private Reasons() {
	}

	/**
	 * Puts them there.
	 * @param refused what was refused
	 * @param binding the form
	 */
	public static void into(Refused refused, BindingResult binding) {
		for (Refused.Item item : refused.items()) {
			String field = item.pointer().replaceFirst("^/", "").replace('/', '.');
			binding.addError(new FieldError(binding.getObjectName(), field, null, false,
					new String[] { item.messageKey() }, item.arguments(), null));
		}
	}

}
