package org.holdfast.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that an operation of the API does not have: a misspelt one would
 * otherwise be ignored without a word.
 */
class KnownParameters implements HandlerInterceptor {

	/** A name that may be repeated in an answer. */
	private static final Pattern HARMLESS = Pattern.compile("[\\w.-]{1,60}");

	private final Map<HandlerMethod, List<String>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if (query == null || !(handler instanceof HandlerMethod method)
				|| request.getDispatcherType() == DispatcherType.ERROR) {
			return true;
		}
		List<String> names = this.known.computeIfAbsent(method, KnownParameters::of);
		for (String part : query.split("&")) {
			String name = name(part);
			if (!part.isEmpty() && !names.contains(name)) {
				throw names.isEmpty() ? BadRequest.of("web.bad.parameter.none", shown(name))
						: BadRequest.of("web.bad.parameter", shown(name), list(names.stream()));
			}
		}
		return true;
	}

	/**
	 * A name as it may stand in a sentence.
	 * @param name a name somebody sent
	 * @return the name, or dots for one that may be anything
	 */
	static String shown(String name) {
		return HARMLESS.matcher(name).matches() ? name : "…";
	}

	static String list(Stream<String> names) {
		return names.sorted().collect(Collectors.joining(", "));
	}

	private static @Nullable String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String name(String part) {
		String name = decoded(part.replaceFirst("=.*", ""));
		return (name != null) ? name : "";
	}

	private static List<String> of(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class))
			.map(KnownParameters::nameOf)
			.toList();
	}

	private static String nameOf(MethodParameter parameter) {
		RequestParam stated = parameter.getParameterAnnotation(RequestParam.class);
		return (stated != null && !stated.name().isEmpty()) ? stated.name() : parameter.getParameter().getName();
	}

}
