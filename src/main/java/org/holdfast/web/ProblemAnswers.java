package org.holdfast.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;

/**
 * Answers a problem as a page, or as problem details where a program asks.
 */
class ProblemAnswers {

	private final MessageSource messages;

	private final PageModel pageModel;

	ProblemAnswers(MessageSource messages, PageModel pageModel) {
		this.messages = messages;
		this.pageModel = pageModel;
	}

	Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
		if (problem.retryAfter() != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, problem.retryAfter().toSeconds())));
		}
		boolean program = Address.of(request).path().startsWith("/api/");
		return program ? details(problem, request) : page(problem, request, response);
	}

	private ResponseEntity<ProblemDetail> details(Problem problem, HttpServletRequest request) {
		Locale locale = RequestContextUtils.getLocale(request);
		ProblemDetail details = ProblemDetail.forStatus(problem.status());
		String words = "web.api." + problem.words();
		details.setTitle(this.messages.getMessage(words + ".title", null, locale));
		details.setDetail((problem.detail() != null) ? problem.detail()
				: this.messages.getMessage(words + ".text", null, locale));
		details.setInstance(instance(Address.of(request).path()));
		details.setProperty("code", problem.code());
		if (!problem.reasons().isEmpty()) {
			details.setProperty("errors", problem.reasons());
		}
		problem.members().forEach(details::setProperty);
		details.setProperty("correlation", CorrelationFilter.of(request));
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(details);
	}

	/**
	 * The path of a request as a URI; a server is more lenient than a URI is.
	 */
	private static URI instance(String path) {
		return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8).replace("%25", "%"));
	}

	private ModelAndView page(Problem told, HttpServletRequest request, HttpServletResponse response) {
		// What is wrong with an address helps programs; a person can only follow the link
		// again
		Problem problem = (told.page() == HttpStatus.BAD_REQUEST.value()) ? told.saying(null) : told;
		// A part of a page asked for by script is answered with the whole explanation
		response.setHeader("HX-Retarget", "#content");
		response.setHeader("HX-Reselect", "#content");
		response.setHeader("HX-Reswap", "outerHTML");
		return new ModelAndView("error/" + problem.page(), Map.of(PageModel.NAME, this.pageModel.layout(request),
				"problem", problem, "correlation", CorrelationFilter.of(request)), problem.status());
	}

}
