package org.holdfast.web;

import java.beans.PropertyEditorSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes the zero character out of everything typed: no keyboard makes it and PostgreSQL
 * stores none.
 */
@ControllerAdvice
class TypedText {

	@InitBinder
	void withoutZero(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(@Nullable String text) {
				setValue((text != null) ? text.replace("\0", "") : null);
			}
		});
	}

}
