package org.holdfast.security;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes on after signing in: always a page of this site.
 */
public final class ReturnPath {

	private static final String HOME = "/";

	private static final int MOST_CHARACTERS = 1000;

	private ReturnPath() {
	}

	/**
	 * Keeps a wanted path if it stays on the site.
	 * @param wanted what a request asked for
	 * @return the path, or the home page
	 */
	public static String within(@Nullable String wanted) {
		if (wanted == null || wanted.length() > MOST_CHARACTERS || !wanted.startsWith("/") || wanted.startsWith("//")
				|| wanted.startsWith("/sign-") || wanted.contains("\\")
				|| wanted.chars().anyMatch((character) -> character <= ' ' || character == 127)) {
			return HOME;
		}
		try {
			URI uri = new URI(wanted);
			boolean local = uri.getScheme() == null && uri.getRawAuthority() == null && !wanted.contains("/../");
			return local ? uri.toASCIIString() : HOME;
		}
		catch (URISyntaxException ex) {
			return HOME;
		}
	}

	/**
	 * The page to go on with when a request found nobody signed in: itself when it only
	 * reads, else the page its form stood on.
	 * @param request the request
	 * @return a path of this site
	 */
	static String of(HttpServletRequest request) {
		if ("GET".equals(request.getMethod())) {
			String query = request.getQueryString();
			return within(request.getRequestURI() + ((query != null) ? "?" + query : ""));
		}
		String referer = request.getHeader("Referer");
		String origin = request.getScheme() + "://" + request.getHeader("Host");
		return (referer != null && referer.startsWith(origin + "/")) ? within(referer.substring(origin.length()))
				: HOME;
	}

}
