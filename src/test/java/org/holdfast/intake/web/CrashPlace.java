package org.holdfast.intake.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Role;

/**
 * An institution that brings in files, and the program that does it: what got no answer
 * it asks again elsewhere.
 */
final class CrashPlace {

	private static final int MOST_QUESTIONS = 2_000;

	private final String kind;

	private final UUID institution;

	private final String token;

	private final StoredFacts facts;

	private final int port;

	private final List<String> imports = new ArrayList<>();

	private final Map<Integer, ImportClient> clients = new HashMap<>();

	/**
	 * Founds one.
	 * @param kind the kind of its files
	 * @param cast who can
	 * @param facts what is stored
	 * @param port where there is always somebody
	 */
	CrashPlace(String kind, Cast cast, StoredFacts facts, int port) {
		this.kind = kind;
		this.institution = cast.institution();
		this.token = cast.token(cast.member(this.institution, Role.MANAGER));
		this.facts = facts;
		this.port = port;
	}

	String kind() {
		return this.kind;
	}

	UUID institution() {
		return this.institution;
	}

	/**
	 * Brings in two files of which the second is decided upon before the first counts, so
	 * that it has to be compared again; and waits for the figures.
	 * @param pair the number of the two
	 * @param first whom to ask first
	 */
	void deliver(int pair, int first) {
		List<String> both = List.of(sent(2 * pair, first), sent(2 * pair + 1, first));
		both.forEach((id) -> until(id, first, List.of("previewed", "committed")));
		both.forEach((id) -> commit(id, first));
		both.forEach((id) -> finish(id, first));
		this.imports.addAll(both);
		Programs.await(() -> this.facts.idle(this.institution));
	}

	/**
	 * What is stored of all its files, and the rows that were refused as they are given
	 * back.
	 * @return lines that are equal in institutions with equal files
	 */
	List<String> all() {
		List<String> all = this.facts.of(this.institution);
		for (String id : this.imports) {
			all.add(ask(this.port, (client) -> client.get("/" + id + "/errors.csv")).response().body());
		}
		return all;
	}

	private String sent(int file, int first) {
		byte[] content = UglyFiles.of(this.kind, file).getBytes(StandardCharsets.UTF_8);
		byte[] form = ImportClient.form("kind", this.kind, "file", content);
		String id = ask(first,
				(client) -> client.stream("file-" + file, new SlowStream(new ByteArrayInputStream(form))))
			.id();
		if (id.isEmpty()) {
			throw new AssertionError("File " + file + " was not taken");
		}
		return id;
	}

	private void commit(String id, int first) {
		Answer answer = ask(first, (client) -> client.get("/" + id));
		if (answer.text("state").equals("previewed")) {
			String decision = "{\"goodRowsOnly\":true,\"rejected\":%d,\"conflicts\":\"replace\"}"
				.formatted(answer.rows("rejected"));
			ask(first, (client) -> client.post("/" + id + "/commit", decision));
		}
	}

	private void finish(String id, int first) {
		while (until(id, first, List.of("previewed", "committed")).equals("previewed")) {
			commit(id, first);
		}
	}

	private String until(String id, int first, List<String> states) {
		while (true) {
			Answer answer = ask(first, (client) -> client.get("/" + id));
			String state = answer.text("state");
			if (states.contains(state)) {
				return state;
			}
			if (List.of("failed", "needs-mapping", "cancelled").contains(state)) {
				throw new AssertionError(answer.response().body());
			}
			LockSupport.parkNanos(20_000_000);
		}
	}

	private Answer ask(int first, Function<ImportClient, Answer> question) {
		int[] ports = { first, this.port };
		Throwable last = null;
		for (int time = 0; time < MOST_QUESTIONS; time++) {
			try {
				Answer answer = question.apply(client(ports[time % 2]));
				if (answer.status() < 500) {
					return answer;
				}
				last = new AssertionError(answer.response().body());
			}
			catch (AssertionError ex) {
				// no answer: it was killed
				last = ex;
			}
			LockSupport.parkNanos((time > 0) ? 50_000_000 : 1);
		}
		throw new AssertionError("Nobody answers", last);
	}

	private ImportClient client(int there) {
		return this.clients.computeIfAbsent(there, (one) -> new ImportClient(one, this.token));
	}

}
