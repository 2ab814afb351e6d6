package org.holdfast.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.holdfast.tenancy.Open;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the API says besides what stands at each operation: how to get
 * in, and how errors look.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	@Bean
	OpenAPI description() {
		Components components = new Components()
			.addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("A token of a member, made on the account page"))
			.addSchemas(ProblemAnswer.SCHEMA, ProblemAnswer.schema());
		return new OpenAPI()
			.info(new Info().title("Holdfast")
				.version("1")
				.description("Brings files in, sets definitions, reads figures and their passports."))
			.components(components);
	}

	@Bean
	OperationCustomizer describedProblems() {
		return (operation, handler) -> {
			if (handler.hasMethodAnnotation(Open.class) || handler.getBeanType().isAnnotationPresent(Open.class)) {
				return operation;
			}
			ProblemAnswer.addTo(operation, handler);
			return operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
		};
	}

	/**
	 * Parts of an address that a handler takes together are named one by one.
	 * @return adds them
	 */
	@Bean
	OpenApiCustomizer partsOfAddresses() {
		return (description) -> description.getPaths()
			.forEach((path, item) -> item.readOperations().forEach((operation) -> nameParts(path, operation)));
	}

	private static void nameParts(String path, Operation operation) {
		List<Parameter> parameters = (operation.getParameters() != null) ? operation.getParameters() : List.of();
		List<Parameter> all = new ArrayList<>();
		Matcher variables = VARIABLE.matcher(path);
		while (variables.find()) {
			String name = variables.group(1);
			if (parameters.stream().noneMatch((one) -> one.getName().equals(name) && one.getIn().equals("path"))) {
				all.add(new Parameter().name(name).in("path").required(true).schema(text()));
			}
		}
		all.addAll(parameters);
		operation.setParameters(all.isEmpty() ? null : all);
	}

	static Schema<?> text() {
		return new JsonSchema().types(Set.of("string"));
	}

}
