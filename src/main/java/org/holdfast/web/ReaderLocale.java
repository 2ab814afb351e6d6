package org.holdfast.web;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language a reader chose on this device, else the one their browser asks for, else
 * English.
 */
class ReaderLocale implements LocaleResolver {

	static final String COOKIE = "holdfast-language";

	private static final int ONE_YEAR = 365 * 24 * 60 * 60;

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		Locale chosen = Languages.of((cookie != null) ? cookie.getValue() : null);
		return (chosen != null) ? chosen : asked(request);
	}

	private static Locale asked(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Languages.ENGLISH;
		}
		for (Locale asked : Collections.list(request.getLocales())) {
			Locale ours = Languages.of(asked.getLanguage());
			if (ours != null) {
				return ours;
			}
		}
		return Languages.ENGLISH;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (response == null || locale == null) {
			throw new UnsupportedOperationException("A language is set on a response");
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, locale.getLanguage())
					.path("/")
					.maxAge(ONE_YEAR)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
