package org.holdfast.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
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
			case NotFound _ -> Problem.of(HttpStatus.NOT_FOUND);
			case WrongState wrong -> new Problem(HttpStatus.CONFLICT, wrong.code(),
					this.messages.getMessage(wrong.messageKey(), wrong.arguments(), locale), List.of(), null,
					wrong.members());
			case Refused refused -> refused(refused.code(),
					refused.items()
						.stream()
						.map((item) -> new Problem.Reason(item.pointer(), words(item.words(), locale)))
						.toList());
			case TooMany many -> new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", null, List.of(),
					many.retryAfter(), Map.of());
			case StorageFull full -> Problem.of(HttpStatus.INSUFFICIENT_STORAGE)
				.saying(this.messages.getMessage(full.messageKey(), full.arguments(), locale));
			case BadRequest bad -> unreadable(bad, locale);
			case MethodArgumentNotValidException invalid -> refused(reasons(invalid.getBindingResult(), locale));
			case FormBinding.UnreadableForm unreadable -> refused(reasons(unreadable.result(), locale));
			case BindException invalid -> refused(reasons(invalid.getBindingResult(), locale));
			case OptimisticLockingFailureException _ ->
				Problem.of(HttpStatus.CONFLICT).saying(this.messages.getMessage("web.problem.changed", null, locale));
			case HttpMessageNotReadableException body -> unreadable(
					(body.getCause() instanceof JacksonException json) ? BadRequest.json(json) : BadRequest.json(),
					locale);
			case MissingServletRequestParameterException missing ->
				unreadable(BadRequest.of("web.bad.missing", missing.getParameterName()), locale);
			case MethodArgumentTypeMismatchException mismatch when !inPath(mismatch) ->
				unreadable(mismatched(mismatch), locale);
			case HttpRequestMethodNotSupportedException method when method.getSupportedMethods() != null ->
				named(HttpStatus.METHOD_NOT_ALLOWED, Arrays.stream(method.getSupportedMethods()), locale);
			case HttpMediaTypeException type when !type.getSupportedMediaTypes().isEmpty() ->
				named(status(type.getStatusCode().value()),
						type.getSupportedMediaTypes().stream().map(Object::toString), locale);
			default -> Problem.of(status(failure));
		};
	}

	private Problem named(HttpStatus status, Stream<String> offered, Locale locale) {
		return Problem.of(status)
			.saying(this.messages.getMessage("web.bad." + status.value(),
					new Object[] { KnownParameters.list(offered) }, locale));
	}

	private Problem unreadable(BadRequest bad, Locale locale) {
		String words = this.messages.getMessage(bad.messageKey(), bad.arguments(), locale);
		List<Problem.Reason> reasons = bad.pointer().isEmpty() ? List.of()
				: List.of(new Problem.Reason(bad.pointer(), words));
		return new Problem(HttpStatus.BAD_REQUEST, "bad-request", words, reasons, null, Map.of());
	}

	private static BadRequest mismatched(MethodArgumentTypeMismatchException mismatch) {
		Class<?> wanted = mismatch.getRequiredType();
		if (wanted == LocalDate.class) {
			return BadRequest.of("web.bad.date", mismatch.getName());
		}
		boolean whole = wanted == int.class || wanted == Integer.class;
		return BadRequest.of(whole ? "web.bad.whole" : "web.bad.value", mismatch.getName());
	}

	private static Problem refused(List<Problem.Reason> reasons) {
		return refused("refused", reasons);
	}

	private static Problem refused(String code, List<Problem.Reason> reasons) {
		return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, null, reasons, null, Map.of());
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
			case TypeMismatchException _, MultipartException _ -> HttpStatus.BAD_REQUEST;
			case DataAccessException _, TransactionException _ when StorageFull.in(failure) ->
				HttpStatus.INSUFFICIENT_STORAGE;
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
