package org.holdfast.web;

import java.beans.PropertyEditorSupport;
import java.util.List;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Fills form records so that no sender can make a controller meet a missing form: a
 * checkbox that was not sent is not ticked, and a form whose parts cannot be read at all
 * is refused before the controller sees it.
 */
@ControllerAdvice
class FormBinding {

	@InitBinder
	void tolerate(WebDataBinder binder) {
		binder.registerCustomEditor(boolean.class, new Tick());
	}

	/**
	 * Hands out binders that refuse what cannot be read.
	 */
	static final class Adapter extends RequestMappingHandlerAdapter {

		@Override
		protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
			return new ServletRequestDataBinderFactory(methods, getWebBindingInitializer()) {

				@Override
				protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String objectName,
						NativeWebRequest request) {
					return new Refusing(target, objectName);
				}

			};
		}

	}

	private static final class Refusing extends ServletRequestDataBinder {

		Refusing(@Nullable Object target, String objectName) {
			super(target, objectName);
		}

		@Override
		public void construct(ServletRequest request) {
			super.construct(request);
			if (getTarget() == null && getBindingResult().hasErrors()) {
				throw new UnreadableForm(getBindingResult());
			}
		}

	}

	/**
	 * A checkbox: ticked, or not sent at all.
	 */
	private static final class Tick extends PropertyEditorSupport {

		@Override
		public void setValue(@Nullable Object value) {
			super.setValue(Boolean.TRUE.equals(value));
		}

		@Override
		public void setAsText(String text) {
			setValue("true".equals(text) || "on".equals(text));
		}

	}

	/**
	 * A form came with parts that are not of the form the page sends.
	 */
	static final class UnreadableForm extends RuntimeException {

		private final BindingResult result;

		UnreadableForm(BindingResult result) {
			super("Unreadable form");
			this.result = result;
		}

		BindingResult result() {
			return this.result;
		}

	}

}
