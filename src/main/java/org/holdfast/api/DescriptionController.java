package org.holdfast.api;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.tenancy.Open;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the description of the API, to anybody: it tells how to ask, and nothing of any
 * institution.
 */
@RestController
@Open
class DescriptionController extends OpenApiResource {

	private static final String PATH = "/api/v1/openapi.json";

	DescriptionController(ObjectFactory<OpenAPIService> description, AbstractRequestService requests,
			GenericResponseService responses, OperationService operations, SpringDocConfigProperties settings,
			SpringDocProviders providers, SpringDocCustomizers customizers) {
		super(description, requests, responses, operations, settings, providers, customizers);
	}

	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Describe the API", operationId = "describe")
	byte[] describe(HttpServletRequest request) throws JsonProcessingException {
		return openapiJson(request, PATH, Locale.ENGLISH);
	}

	@Override
	protected String getServerUrl(HttpServletRequest request, String path) {
		return "/";
	}

}
