package org.holdfast.walk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.holdfast.security.Right;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A way to one handler.
 *
 * @param method the request's method
 * @param pattern path with variables
 * @param handler what answers there
 * @param consumes the kind of body it takes, empty for a form
 */
record Route(String method, String pattern, HandlerMethod handler, String consumes) {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:[^}]*)?}");

	private static final Pattern CHOICE = Pattern.compile(":[a-z0-9-]+(\\|[a-z0-9-]+)*");

	/**
	 * All routes of the application itself.
	 * @param mapping what Spring knows
	 * @return sorted by path and method
	 */
	static List<Route> all(RequestMappingHandlerMapping mapping) {
		List<Route> routes = new ArrayList<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			if (isOurs(handler)) {
				add(routes, info, handler);
			}
		});
		routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
		return routes;
	}

	boolean isApi() {
		return this.pattern.startsWith("/api/");
	}

	boolean reads() {
		return "GET".equals(this.method);
	}

	Right right() {
		return Right.of(this.handler);
	}

	/**
	 * Variables of the path that hold ids.
	 * @return names
	 */
	List<String> ids() {
		return variables().entrySet()
			.stream()
			.filter((variable) -> variable.getValue() == UUID.class)
			.map(Map.Entry::getKey)
			.toList();
	}

	Map<String, Class<?>> variables() {
		Map<String, Class<?>> types = new LinkedHashMap<>();
		Matcher matcher = VARIABLE.matcher(this.pattern);
		while (matcher.find()) {
			types.put(matcher.group(1), String.class);
		}
		for (MethodParameter parameter : this.handler.getMethodParameters()) {
			PathVariable annotation = parameter.getParameterAnnotation(PathVariable.class);
			if (annotation != null) {
				types.put(name(parameter, annotation.value()), parameter.getParameterType());
			}
		}
		return types;
	}

	/**
	 * Names of what the handler reads from the query.
	 * @return names
	 */
	List<String> parameters() {
		return Arrays.stream(this.handler.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class))
			.map((parameter) -> name(parameter, parameter.getParameterAnnotation(RequestParam.class).value()))
			.toList();
	}

	String path(Function<String, String> value) {
		return VARIABLE.matcher(this.pattern)
			.replaceAll((found) -> Matcher.quoteReplacement(value.apply(found.group(1))));
	}

	/**
	 * A path to things that never were.
	 * @param id id of nothing
	 * @return the path
	 */
	String pathToNothing(UUID id) {
		Map<String, Class<?>> types = variables();
		return VARIABLE.matcher(this.pattern)
			.replaceAll((found) -> Matcher.quoteReplacement(nothing(found, types.get(found.group(1)), id)));
	}

	boolean takesJson() {
		return this.consumes.startsWith("application/json") || Arrays.stream(this.handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(RequestBody.class));
	}

	@Override
	public String toString() {
		return this.method + " " + this.pattern;
	}

	private static String nothing(MatchResult variable, Class<?> type, UUID id) {
		String allowed = variable.group(2);
		if (allowed != null && CHOICE.matcher(allowed).matches()) {
			return allowed.substring(1).split("\\|")[0];
		}
		if (type == UUID.class) {
			return id.toString();
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0].toString();
		}
		return (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) ? "1" : "none-such";
	}

	private static String name(MethodParameter parameter, String said) {
		if (!said.isEmpty()) {
			return said;
		}
		return parameter.getParameter().getName();
	}

	private static boolean isOurs(HandlerMethod handler) {
		String type = handler.getBeanType().getName();
		return type.startsWith("org.holdfast.") && !type.endsWith("ErrorPageController")
				&& Files.exists(Path.of("src/main/java", type.replaceFirst("\\$.*", "").replace('.', '/') + ".java"));
	}

	private static void add(List<Route> routes, RequestMappingInfo info, HandlerMethod handler) {
		String consumes = info.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.findFirst()
			.map(MediaType::toString)
			.orElse("");
		info.getMethodsCondition()
			.getMethods()
			.forEach((method) -> info.getPatternValues()
				.forEach((pattern) -> routes.add(new Route(method.name(), pattern, handler, consumes))));
	}

}
