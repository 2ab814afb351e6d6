package org.holdfast.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The one answer to whatever a controller throws.
 */
@ControllerAdvice
class ErrorAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ErrorAdvice.class);

	private final Problems problems;

	private final ProblemAnswers answers;

	ErrorAdvice(Problems problems, ProblemAnswers answers) {
		this.problems = problems;
		this.answers = answers;
	}

	@ExceptionHandler
	void left(AsyncRequestNotUsableException ex) {
		logger.debug("The reader left before the answer was written", ex);
	}

	/**
	 * Leaves the question who may do what to the security filters.
	 * @param ex the refusal
	 */
	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void refused(RuntimeException ex) {
		throw ex;
	}

	@ExceptionHandler
	@Nullable Object failed(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Problem problem = this.problems.of(ex, RequestContextUtils.getLocale(request));
		if (problem.status().is5xxServerError()) {
			logger.error("{} {} failed", request.getMethod(), request.getRequestURI(), ex);
		}
		if (response.isCommitted()) {
			return null;
		}
		response.resetBuffer();
		if (ex instanceof ErrorResponse answer) {
			answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		}
		return this.answers.answer(problem, request, response);
	}

}
