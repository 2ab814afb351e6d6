package org.holdfast.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Follows a link that asks for the same page in another language: it remembers the
 * language on the device and leads back to the page.
 */
class LanguageSwitch implements HandlerInterceptor {

	static final String PARAMETER = "lang";

	private final ReaderLocale readerLocale;

	LanguageSwitch(ReaderLocale readerLocale) {
		this.readerLocale = readerLocale;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Locale wanted = Languages.of(request.getParameter(PARAMETER));
		if (wanted == null || !HttpMethod.GET.matches(request.getMethod())) {
			return true;
		}
		this.readerLocale.setLocale(request, response, wanted);
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader("Location", Address.of(request).without(PARAMETER));
		return false;
	}

}
