package org.holdfast;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.holdfast.tenancy.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a browser that runs no scripts: keeps cookies, fills in the forms of the
 * page it sees, follows nothing by itself.
 */
public class Visitor {

	private final String base;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private Document page = new Document("");

	private HttpResponse<String> answer;

	public Visitor(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	/**
	 * Opens a page.
	 * @param path its path, or a whole link of which the path counts
	 * @return this visitor
	 */
	public Visitor open(String path) {
		return send(request(path).GET());
	}

	/**
	 * Sends the form of the present page that goes to a path, with its hidden fields.
	 * @param path where the form goes
	 * @param fields name and value, one after the other
	 * @return this visitor
	 */
	public Visitor submit(String path, String... fields) {
		Map<String, String> values = new LinkedHashMap<>();
		Element form = this.page.select("form")
			.stream()
			.filter((candidate) -> candidate.attr("action").equals(path))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No form goes to " + path + " on " + this.page.title()));
		form.select("input[type=hidden]").forEach((hidden) -> values.put(hidden.attr("name"), hidden.attr("value")));
		for (int place = 0; place < fields.length; place += 2) {
			values.put(fields[place], fields[place + 1]);
		}
		return post(path, values);
	}

	/**
	 * Sends fields as they are.
	 * @param path where to
	 * @param values names and values
	 * @return this visitor
	 */
	public Visitor post(String path, Map<String, String> values) {
		String body = values.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * Signs in.
	 * @param actor who, with the password of the cast
	 * @return this visitor
	 */
	public Visitor signIn(Actor actor) {
		return open("/sign-in").submit("/sign-in", "email", actor.email(), "password", Cast.PASSWORD);
	}

	/**
	 * Follows the redirect of the last answer.
	 * @return this visitor
	 */
	public Visitor follow() {
		return open(location());
	}

	public int status() {
		return this.answer.statusCode();
	}

	/**
	 * Path and query of the redirect of the last answer.
	 * @return a path
	 */
	public String location() {
		URI location = URI.create(header("Location"));
		return location.getRawPath() + ((location.getRawQuery() != null) ? "?" + location.getRawQuery() : "");
	}

	public String header(String name) {
		return this.answer.headers().firstValue(name).orElse("");
	}

	public Document page() {
		return this.page;
	}

	/**
	 * What the page says in its main part.
	 * @return words without tags
	 */
	public String words() {
		return this.page.select(".page").text();
	}

	/**
	 * The token of the page's forms.
	 * @return the token
	 */
	public String csrf() {
		return this.page.select("input[name=_csrf]").attr("value");
	}

	/**
	 * The session's cookie.
	 * @return its value, empty when there is none
	 */
	public String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> "holdfast".equals(cookie.getName()))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/**
	 * Puts a session's cookie in place of one's own.
	 * @param value its value
	 * @return this visitor
	 */
	public Visitor withSession(String value) {
		HttpCookie cookie = new HttpCookie("holdfast", value);
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().removeAll();
		this.cookies.getCookieStore().add(URI.create(this.base), cookie);
		return this;
	}

	private HttpRequest.Builder request(String path) {
		URI uri = URI.create(path.replace(" ", "%20"));
		String local = uri.isAbsolute() ? uri.getRawPath() : path;
		return HttpRequest.newBuilder(URI.create(this.base + local)).header("Accept-Language", "en");
	}

	private Visitor send(HttpRequest.Builder request) {
		try {
			this.answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
		if (!this.answer.body().isEmpty()) {
			this.page = Jsoup.parse(this.answer.body());
		}
		return this;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
