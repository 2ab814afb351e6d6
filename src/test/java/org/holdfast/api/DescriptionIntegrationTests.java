package org.holdfast.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the API says what the code does.
 */
@IntegrationTest
class DescriptionIntegrationTests {

	private static final String PATH = "/api/v1/openapi.json";

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private ApiProgram program;

	private JsonNode description;

	@BeforeEach
	void read() {
		this.program = new ApiProgram(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR)));
		this.description = new ApiProgram(this.port, null).get(PATH).body();
	}

	@Test
	void anybodyMayReadItAndOnlyThere() {
		ApiProgram.Answer answer = new ApiProgram(this.port, null).get(PATH);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.type()).startsWith("application/json");
		for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config",
				"/swagger-ui.html", "/swagger-ui/index.html", "/api/v1/openapi.yaml", "/api/v1/openapi.json.yaml",
				"/api/v1/openapi.json/", "/api/v1/openapi")) {
			assertThat(this.program.get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(new ApiProgram(this.port, null).get("/api/v1/openapi.json.yaml").status()).isEqualTo(401);
	}

	@Test
	void everyOperationIsInItAndNothingElse() {
		Map<String, HandlerMethod> handlers = handlers();
		assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(handlers.keySet());
		assertThat(handlers).hasSizeGreaterThan(20);
	}

	@Test
	void parametersAreThoseOfTheCode() {
		Map<String, JsonNode> operations = operations();
		handlers().forEach((name, handler) -> {
			Set<String> code = new TreeSet<>();
			Pattern.compile("\\{(\\w+)}")
				.matcher(name)
				.results()
				.forEach((found) -> code.add("path " + found.group(1)));
			for (MethodParameter parameter : handler.getMethodParameters()) {
				RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
				if (query != null) {
					code.add("query " + named(query.name(), parameter));
				}
				RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
				if (header != null) {
					code.add("header " + named(header.name(), parameter));
				}
			}
			Set<String> told = new TreeSet<>();
			for (JsonNode parameter : operations.get(name).path("parameters")) {
				told.add(parameter.path("in").asString() + " " + parameter.path("name").asString());
				assertThat(parameter.path("schema").path("type").asString("")).as(name + " " + parameter).isNotEmpty();
				assertThat(parameter.path("required").asBoolean()).as(name + " " + parameter)
					.isEqualTo(required(handler, parameter));
			}
			assertThat(told).as(name).isEqualTo(code);
		});
	}

	@Test
	void eachOperationTellsItsMainAnswerAndItsProblems() {
		operations().forEach((name, operation) -> {
			JsonNode responses = operation.path("responses");
			List<String> good = responses.propertyNames().stream().filter((status) -> status.startsWith("2")).toList();
			assertThat(good).as(name).isNotEmpty();
			assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
			good.forEach((status) -> assertThat(responses.path(status).path("content").isEmpty()).as(name).isFalse());
			if (name.endsWith(PATH)) {
				return;
			}
			assertThat(responses.propertyNames()).as(name).contains("400", "401", "403", "429", "500", "503");
			assertThat(operation.path("security").toString()).as(name).isEqualTo("[{\"token\":[]}]");
			if (name.contains("{")) {
				assertThat(responses.propertyNames()).as(name).contains("404");
			}
			if (operation.has("requestBody")) {
				assertThat(responses.propertyNames()).as(name).contains("413", "415", "422");
			}
			for (String status : responses.propertyNames()) {
				if (status.compareTo("400") >= 0) {
					assertThat(responses.path(status).path("content").propertyNames()).as(name + " " + status)
						.containsExactly("application/problem+json");
				}
			}
		});
		JsonNode upload = operations().get("post /api/v1/imports").path("responses");
		assertThat(upload.propertyNames()).contains("200", "202", "409", "413", "415", "422");
		assertThat(operations().get("post /api/v1/imports/{id}/commit").has("requestBody")).isTrue();
	}

	@Test
	void isValidOpenApi31() {
		assertThat(this.description.path("openapi").asString()).matches("3\\.1\\.\\d+");
		assertThat(this.description.path("info").path("title").asString()).isEqualTo("Holdfast");
		assertThat(this.description.path("info").path("version").asString()).isEqualTo("1");
		assertThat(this.description.path("servers").toString()).contains("\"url\":\"/\"").doesNotContain("localhost");
		assertThat(this.description.path("components").path("securitySchemes").path("token").path("scheme").asString())
			.isEqualTo("bearer");
		Set<String> ids = new HashSet<>();
		operations().forEach((name, operation) -> {
			assertThat(ids.add(operation.path("operationId").asString())).as(name + " has an id of its own").isTrue();
			for (JsonNode response : operation.path("responses")) {
				assertThat(response.path("description").asString("")).as(name).isNotBlank();
			}
		});
		List<String> lost = new ArrayList<>();
		references(this.description, lost);
		assertThat(lost).isEmpty();
		var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		Map<String, JsonNode> schemas = new HashMap<>();
		schemas(this.description, "", schemas);
		assertThat(schemas).hasSizeGreaterThan(40);
		schemas.forEach((place, schema) -> {
			assertThat(metaschema.validate(schema.toString(), InputFormat.JSON)).as(place).isEmpty();
			assertThat(schema.has("nullable")).as("%s speaks of 3.0", place).isFalse();
		});
	}

	private void references(JsonNode node, List<String> lost) {
		String target = node.path("$ref").asString("");
		if (!target.isEmpty() && this.description.at(target.substring(1)).isMissingNode()) {
			lost.add(target);
		}
		node.forEach((child) -> references(child, lost));
	}

	private static void schemas(JsonNode node, String place, Map<String, JsonNode> found) {
		node.properties().forEach((member) -> {
			String at = place + "/" + member.getKey();
			if (member.getKey().equals("schema")) {
				found.put(at, member.getValue());
			}
			else if (at.equals("/components/schemas")) {
				member.getValue().properties().forEach((one) -> found.put(at + "/" + one.getKey(), one.getValue()));
			}
			else {
				schemas(member.getValue(), at, found);
			}
		});
		if (node.isArray()) {
			for (int index = 0; index < node.size(); index++) {
				schemas(node.get(index), place + "/" + index, found);
			}
		}
	}

	private Map<String, JsonNode> operations() {
		Map<String, JsonNode> operations = new TreeMap<>();
		this.description.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.stream()
				.filter((method) -> METHODS.contains(method.getKey()))
				.forEach((method) -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
		return operations;
	}

	private Map<String, HandlerMethod> handlers() {
		Map<String, HandlerMethod> handlers = new TreeMap<>();
		this.mapping.getHandlerMethods().forEach((request, handler) -> {
			for (String path : request.getPatternValues()) {
				if (path.startsWith("/api/v1")) {
					request.getMethodsCondition()
						.getMethods()
						.forEach((method) -> handlers.put(method.name().toLowerCase() + " " + path, handler));
				}
			}
		});
		return handlers;
	}

	private static boolean required(HandlerMethod handler, JsonNode parameter) {
		if (parameter.path("in").asString().equals("path")) {
			return true;
		}
		for (MethodParameter one : handler.getMethodParameters()) {
			RequestParam query = one.getParameterAnnotation(RequestParam.class);
			if (query != null && named(query.name(), one).equals(parameter.path("name").asString())) {
				return query.required() && query.defaultValue().contains("\n");
			}
		}
		return false;
	}

	private static String named(String name, MethodParameter parameter) {
		assertThat(parameter.hasParameterAnnotation(PathVariable.class)).isFalse();
		return name.isEmpty() ? parameter.getParameter().getName() : name;
	}

}
