package org.holdfast.journey;

import java.util.Comparator;
import java.util.List;

import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Tells addresses that lead to the same kind of page.
 */
class RoutePatterns {

	private final List<PathPattern> patterns;

	RoutePatterns(RequestMappingHandlerMapping mapping) {
		this.patterns = mapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.map(RequestMappingInfo::getPathPatternsCondition)
			.flatMap((condition) -> condition.getPatterns().stream())
			.sorted(Comparator.naturalOrder())
			.toList();
	}

	/**
	 * The pattern of an address.
	 * @param path the address without its query
	 * @return the pattern, or the address itself when it follows none
	 */
	String of(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.patterns.stream()
			.filter((pattern) -> pattern.matches(container))
			.findFirst()
			.map(PathPattern::getPatternString)
			.orElse(path);
	}

}
