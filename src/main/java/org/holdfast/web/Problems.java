package org.holdfast.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Says of each failure what the reader may know.
 */
class Problems {

	private final MessageSource messages;

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	Problem of(Throwable failure, Locale locale) {
		return switch (failure) {
			case NotFound _ -> of(HttpStatus.NOT_FOUND, locale);
			case WrongState wrong -> new Problem(HttpStatus.CONFLICT, wrong.code(),
					this.messages.getMessage(wrong.messageKey(), wrong.arguments(), locale), List.of(), null,
					wrong.members());
			case Refused refused -> refused(refused.code(),
					refused.items()
						.stream()
						.map((item) -> new Problem.Reason(item.pointer(), words(item.words(), locale)))
						.toList(),
					locale);
			case TooMany many -> new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
					this.messages.getMessage("web.problem.429.text", null, locale), List.of(), many.retryAfter(),
					Map.of());
			case MethodArgumentNotValidException invalid ->
				refused(reasons(invalid.getBindingResult(), locale), locale);
			case FormBinding.UnreadableForm unreadable -> refused(reasons(unreadable.result(), locale), locale);
			case BindException invalid -> refused(reasons(invalid.getBindingResult(), locale), locale);
			case OptimisticLockingFailureException _ ->
				Problem.of(HttpStatus.CONFLICT).saying(this.messages.getMessage("web.problem.changed", null, locale));
			default -> said(Problem.of(status(failure)), locale);
		};
	}

	Problem of(HttpStatus status, Locale locale) {
		return said(Problem.of(status), locale);
	}

	private Problem refused(List<Problem.Reason> reasons, Locale locale) {
		return refused("refused", reasons, locale);
	}

	private Problem refused(String code, List<Problem.Reason> reasons, Locale locale) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code,
				this.messages.getMessage("web.problem.422.text", null, locale), reasons, null, Map.of());
	}

	private Problem said(Problem problem, Locale locale) {
		return problem.saying(this.messages.getMessage("web.problem." + problem.page() + ".text", null, locale));
	}

	private List<Problem.Reason> reasons(BindingResult result, Locale locale) {
		return result.getAllErrors()
			.stream()
			.map((error) -> new Problem.Reason((error instanceof FieldError field) ? pointer(field.getField()) : "",
					words(error, locale)))
			.toList();
	}

	private String words(MessageSourceResolvable words, Locale locale) {
		return this.messages.getMessage(words, locale);
	}

	private static String pointer(String field) {
		return "/" + field.replace("[", ".").replace("]", "").replace('.', '/');
	}

	private static HttpStatus status(Throwable failure) {
		return switch (failure) {
			case MaxUploadSizeExceededException _ -> HttpStatus.CONTENT_TOO_LARGE;
			case MethodArgumentTypeMismatchException mismatch when inPath(mismatch) -> HttpStatus.NOT_FOUND;
			case HandlerMethodValidationException _ -> HttpStatus.BAD_REQUEST;
			case ErrorResponse answer -> status(answer.getStatusCode().value());
			case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ ->
				HttpStatus.BAD_REQUEST;
			case CannotCreateTransactionException _, DataAccessResourceFailureException _, QueryTimeoutException _ ->
				HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	private static boolean inPath(MethodArgumentTypeMismatchException mismatch) {
		return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
	}

	static HttpStatus status(int value) {
		HttpStatus known = HttpStatus.resolve(value);
		return (known != null && known.isError()) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
