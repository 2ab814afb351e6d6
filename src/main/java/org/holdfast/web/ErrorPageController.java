package org.holdfast.web;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.Open;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers what failed before or after a controller: in a filter, or in the server.
 */
@Controller
@Open
class ErrorPageController implements ErrorController {

	private final Problems problems;

	private final ProblemAnswers answers;

	ErrorPageController(Problems problems, ProblemAnswers answers) {
		this.problems = problems;
		this.answers = answers;
	}

	@RequestMapping("/error")
	Object answer(HttpServletRequest request, HttpServletResponse response) {
		Locale locale = RequestContextUtils.getLocale(request);
		Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Problem problem = (failure instanceof Throwable thrown) ? this.problems.of(rooted(thrown), locale)
				: Problem.of((status instanceof Integer value) ? Problems.status(value) : HttpStatus.NOT_FOUND);
		return this.answers.answer(problem, request, response);
	}

	private static Throwable rooted(Throwable thrown) {
		Throwable cause = thrown.getCause();
		return (thrown instanceof ServletException && cause != null) ? cause : thrown;
	}

}
