package org.holdfast.api;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The errors an operation can answer with, each as problem details.
 */
final class ProblemAnswer {

	static final String SCHEMA = "Problem";

	private static final Map<Integer, String> ALWAYS = Map.of(400, "The request could not be read", 401,
			"A valid token is needed", 403, "The role of the token does not include this", 406,
			"That form of answer is not offered", 429, "Too many requests; Retry-After says when to come back", 500,
			"The service could not finish this", 503, "The service is not available right now");

	private ProblemAnswer() {
	}

	static void addTo(Operation operation, HandlerMethod handler) {
		Map<Integer, String> problems = new TreeMap<>(ALWAYS);
		boolean body = operation.getRequestBody() != null;
		if (takes(handler, PathVariable.class)) {
			problems.put(404, "There is no such thing, or it is not the caller’s to see");
		}
		if (body) {
			problems.put(413, "Too much was sent");
			problems.put(415, "That form of content is not taken");
		}
		if (body || takes(handler, RequestParam.class)) {
			problems.put(422, "The request was read but not accepted; errors says why");
		}
		ApiResponses responses = operation.getResponses();
		problems.forEach((status, words) -> {
			if (!responses.containsKey(status.toString())) {
				responses.addApiResponse(status.toString(), new ApiResponse().description(words));
			}
		});
		responses.forEach((status, response) -> {
			if (status.compareTo("400") >= 0) {
				response.setContent(new Content().addMediaType("application/problem+json",
						new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + SCHEMA))));
			}
		});
	}

	private static boolean takes(HandlerMethod handler, Class<? extends Annotation> kind) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((MethodParameter parameter) -> parameter.hasParameterAnnotation(kind));
	}

	/**
	 * The form of problem details.
	 * @return the members of RFC 9457 and ours
	 */
	static Schema<?> schema() {
		Map<String, Schema<?>> members = new LinkedHashMap<>();
		for (String name : List.of("type", "title", "detail", "instance", "code", "correlation")) {
			members.put(name, ApiDescription.text());
		}
		members.put("status", new JsonSchema().types(Set.of("integer")));
		Schema<?> errors = new JsonSchema();
		errors.setTypes(Set.of("array"));
		errors.setItems(object(Map.of("pointer", ApiDescription.text(), "message", ApiDescription.text())));
		members.put("errors", errors);
		return object(members);
	}

	private static Schema<?> object(Map<String, Schema<?>> members) {
		Schema<?> object = new JsonSchema().types(Set.of("object"));
		members.forEach(object::addProperty);
		return object;
	}

}
