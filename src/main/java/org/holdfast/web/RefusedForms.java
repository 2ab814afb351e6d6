package org.holdfast.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Gives a page that shows a form again because of errors the status 422, so that no
 * controller has to.
 */
class RefusedForms implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || response.getStatus() != HttpStatus.OK.value() || redirects(page)) {
			return;
		}
		boolean refused = page.getModel()
			.values()
			.stream()
			.anyMatch((value) -> value instanceof BindingResult result && result.hasErrors());
		if (refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
	}

	private static boolean redirects(ModelAndView page) {
		String name = page.getViewName();
		return name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
	}

}
