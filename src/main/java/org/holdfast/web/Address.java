package org.holdfast.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address a reader sees, within this site: a path and its parameters.
 *
 * @param path the path, with exactly one slash in front
 * @param query the encoded parameters, absent when there are none
 */
record Address(String path, @Nullable String query) {

	Address {
		path = "/" + path.replaceFirst("^[/\\\\]+", "");
	}

	static Address of(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		if (failed != null) {
			return new Address(failed.toString(), null);
		}
		return new Address(request.getRequestURI(), request.getQueryString());
	}

	String with(String parameter, Object value) {
		return builder().replaceQueryParam(parameter, UriUtils.encode(value.toString(), StandardCharsets.UTF_8))
			.build()
			.toUriString();
	}

	String without(String... parameters) {
		UriComponentsBuilder builder = builder();
		for (String parameter : parameters) {
			builder.replaceQueryParam(parameter);
		}
		return builder.build().toUriString();
	}

	private UriComponentsBuilder builder() {
		UriComponentsBuilder builder = UriComponentsBuilder.newInstance().path(this.path);
		return (this.query != null) ? builder.query(this.query) : builder;
	}

}
