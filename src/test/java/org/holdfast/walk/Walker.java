package org.holdfast.walk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.Visitor;
import org.holdfast.tenancy.Actor;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goes along routes as one person, on pages with a session, in the API with a token, and
 * looks at each answer for what no answer may be.
 */
final class Walker {

	private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

	private final String base;

	private final @Nullable Actor actor;

	private final String session;

	private final String csrf;

	private final String token;

	private Walker(int port, @Nullable Actor actor, String session, String csrf, String token) {
		this.base = "http://127.0.0.1:" + port;
		this.actor = actor;
		this.session = session;
		this.csrf = csrf;
		this.token = token;
	}

	static Walker nobody(int port) {
		return new Walker(port, null, "", "", "");
	}

	static Walker signedIn(int port, Cast cast, Actor actor) {
		Visitor visitor = new Visitor(port).signIn(actor);
		assertThat(visitor.status()).as("sign-in of %s", actor.role()).isEqualTo(302);
		visitor.open("/account");
		assertThat(visitor.status()).isEqualTo(200);
		return new Walker(port, actor, visitor.session(), visitor.csrf(), cast.token(actor));
	}

	@Nullable Actor actor() {
		return this.actor;
	}

	HttpResponse<String> go(Route route, UUID nothing) {
		return go(route, route.pathToNothing(nothing));
	}

	HttpResponse<String> go(Route route, String path) {
		HttpRequest.Builder request = request(route, path);
		request.method(route.method(), body(route, request));
		return send(route, path, request);
	}

	/**
	 * Sends a body of one's own, with a good token for forms beside it.
	 * @param route where to
	 * @param path its path
	 * @param type what the body claims to be
	 * @param body the body
	 * @return the answer
	 */
	HttpResponse<String> send(Route route, String path, String type, String body) {
		return send(route, path, request(route, path).header("Content-Type", type)
			.method(route.method(), HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(Route route, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Accept-Language", "en")
			.header("Accept", route.isApi() ? "application/json" : "text/html");
		if (route.isApi() && !this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (!route.isApi() && !this.session.isEmpty()) {
			request.header("Cookie", "holdfast=" + this.session);
		}
		if (!route.isApi() && !route.reads() && !this.csrf.isEmpty()) {
			request.header("X-CSRF-TOKEN", this.csrf);
		}
		return request;
	}

	private HttpResponse<String> send(Route route, String path, HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			assertSound(route, path, answer);
			return answer;
		}
		catch (IOException ex) {
			throw new AssertionError(route + " at " + path + " gave no answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private HttpRequest.BodyPublisher body(Route route, HttpRequest.Builder request) {
		if (route.reads() || "DELETE".equals(route.method())) {
			return HttpRequest.BodyPublishers.noBody();
		}
		if (route.consumes().startsWith("multipart/") || (route.isApi() && !route.takesJson())) {
			request.header("Content-Type", "multipart/form-data; boundary=walk");
			return HttpRequest.BodyPublishers
				.ofString("--walk\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.csrf
						+ "\r\n--walk--\r\n");
		}
		if (route.isApi()) {
			request.header("Content-Type", "application/json");
			return HttpRequest.BodyPublishers.ofString("{}");
		}
		request.header("Content-Type", "application/x-www-form-urlencoded");
		return HttpRequest.BodyPublishers.ofString("_csrf=" + URLEncoder.encode(this.csrf, StandardCharsets.UTF_8));
	}

	private void assertSound(Route route, String path, HttpResponse<String> answer) {
		String where = route + " at " + path + " as " + ((this.actor != null) ? this.actor.role() : "nobody");
		assertThat(answer.statusCode()).as("%s: %s", where, answer.body()).isLessThan(500);
		assertThat(answer.headers().firstValue("Content-Security-Policy")).as(where)
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(where).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Cache-Control")).as(where)
			.hasValueSatisfying((cache) -> assertThat(cache).contains("no-store"));
		assertThat(answer.body()).as(where)
			.doesNotContain("org.holdfast.", "org.springframework", "java.lang.", "PSQLException", "\tat ");
	}

}
