package org.holdfast.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives the strict headers also to what the server itself refuses before any filter sees
 * it, such as an address that cannot be read.
 */
class HeadersValve extends ValveBase {

	private final StrictHeaders headers;

	HeadersValve(StrictHeaders headers) {
		super(true);
		this.headers = headers;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		String path = request.getRequestURI();
		this.headers.on(response, (path != null) ? path : "");
		getNext().invoke(request, response);
	}

}
