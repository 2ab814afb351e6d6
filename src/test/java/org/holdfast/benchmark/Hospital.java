package org.holdfast.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.holdfast.Cast;
import org.holdfast.Visitor;
import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.EmailAddress;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * An institution of its own in a running application, with a program that has its token
 * and an executive who is signed in.
 */
class Hospital {

	private static final String BOUNDARY = "holdfast-benchmark";

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.shared();

	private final String base;

	private final String token;

	private final Visitor executive;

	private String committed = "";

	Hospital(ConfigurableApplicationContext context) {
		int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
		this.base = "http://127.0.0.1:" + port + "/api/v1/";
		UUID institution = UUID.randomUUID();
		CurrentInstitution.runAs(institution,
				() -> context.getBean(Institutions.class).found("Benchmark", Institutions.DEFAULT_ZONE, null));
		Actor administrator = join(context, institution, Role.ADMINISTRATOR);
		this.token = context.getBean(ApiTokens.class)
			.make(administrator.accountId(), institution, "benchmark", null)
			.text();
		this.executive = new Visitor(port).signIn(join(context, institution, Role.EXECUTIVE));
	}

	private static Actor join(ConfigurableApplicationContext context, UUID institution, Role role) {
		AccountView account = context.getBean(Accounts.class)
			.ensure(new EmailAddress(role.name().toLowerCase() + "-" + institution + "@example.org"), "Benchmark",
					Cast.PASSWORD, false);
		CurrentInstitution.runAs(institution, () -> context.getBean(Members.class).join(account.id(), role));
		return new Actor(account.id(), "Benchmark", account.email(), institution, role);
	}

	/**
	 * Sends a purchases file, commits it and waits for the figures.
	 * @param file the file, in our own form
	 * @return how long it took from the first byte to the new figures
	 */
	Load load(Path file) throws Exception {
		long start = System.nanoTime();
		String id = received(file);
		long received = System.nanoTime();
		JsonNode view = settled(id);
		long previewed = System.nanoTime();
		send("imports/" + id + "/commit", "POST", BodyPublishers.ofString("{}"));
		long decided = System.nanoTime();
		awaitFigures();
		long end = System.nanoTime();
		this.committed = id;
		return new Load(end - start, view.path("totals").path("amount").asString(),
				"upload %d ms, check and preview %d ms, commit %d ms, figures %d ms".formatted(millis(start, received),
						millis(received, previewed), millis(previewed, decided), millis(decided, end)));
	}

	/**
	 * Sends a purchases file, waits for its preview and gives it up.
	 * @param file the file, in our own form
	 * @return how long it took from the first byte to the preview, in nanoseconds
	 */
	long check(Path file) throws Exception {
		long start = System.nanoTime();
		String id = received(file);
		settled(id);
		long took = System.nanoTime() - start;
		send("imports/" + id + "/cancel", "POST", BodyPublishers.ofString("{}"));
		return took;
	}

	/**
	 * Withdraws what was loaded last and waits for the figures.
	 * @return how long until it was withdrawn, in nanoseconds
	 */
	long withdraw() throws Exception {
		long start = System.nanoTime();
		send("imports/" + this.committed + "/withdraw", "POST", BodyPublishers.ofString("{\"reason\":\"benchmark\"}"));
		long withdrawn = System.nanoTime() - start;
		awaitFigures();
		return withdrawn;
	}

	/**
	 * Opens the executive's page.
	 * @return how long until all of it had come, in nanoseconds
	 */
	long openDashboard() {
		long start = System.nanoTime();
		int status = this.executive.open("/dashboard?period=2025-03").status();
		if (status != 200) {
			throw new IllegalStateException("The page answered " + status);
		}
		return System.nanoTime() - start;
	}

	private String received(Path file) throws Exception {
		BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString("""
				--%s\r
				Content-Disposition: form-data; name="kind"\r
				\r
				purchases\r
				--%s\r
				Content-Disposition: form-data; name="file"; filename="purchases.csv"\r
				Content-Type: text/csv\r
				\r
				""".formatted(BOUNDARY, BOUNDARY)), BodyPublishers.ofFile(file),
				BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
		return text(send("imports", "POST", body), "id");
	}

	private JsonNode settled(String id) throws Exception {
		while (true) {
			JsonNode view = send("imports/" + id, "GET", BodyPublishers.noBody());
			switch (text(view, "state")) {
				case "previewed" -> {
					return view;
				}
				case "failed", "needs-mapping" -> throw new IllegalStateException(view.toString());
				default -> LockSupport.parkNanos(50_000_000);
			}
		}
	}

	private void awaitFigures() throws Exception {
		while (true) {
			JsonNode answer = send("indicators?from=2025-03-01&to=2025-03-31&codes=SP,P1", "GET",
					BodyPublishers.noBody());
			if (!answer.path("stale").asBoolean() && !answer.path("computedAt").isNull()) {
				return;
			}
			LockSupport.parkNanos(50_000_000);
		}
	}

	private JsonNode send(String path, String method, BodyPublisher body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type",
					path.equals("imports") ? "multipart/form-data; boundary=" + BOUNDARY : "application/json")
			.method(method, body)
			.build();
		HttpResponse<String> answer = this.client.send(request, BodyHandlers.ofString());
		if (answer.statusCode() >= 300) {
			throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
		}
		return this.json.readTree(answer.body());
	}

	private static String text(JsonNode node, String name) {
		return node.path(name).asString();
	}

	private static long millis(long from, long to) {
		return (to - from) / 1_000_000;
	}

	/**
	 * A load.
	 *
	 * @param nanos from the first byte to the new figures
	 * @param sum of the amounts, as previewed
	 * @param steps how long each step took
	 */
	record Load(long nanos, String sum, String steps) {

	}

}
