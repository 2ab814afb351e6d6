package org.holdfast.metrics;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.golden.GoldenCase;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who reads figures while files are imported and a ZIP list is edited sees whole
 * sets only (F24), each made with one version of the list, which its figures name (F25).
 */
@IntegrationTest
class ReadersDuringImportsIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String HEADER = "transaction_id,transaction_date,vendor_id,vendor_zip,amount\n";

	private static final String YEAR = "indicators?from=2024-07-01&to=2025-06-30&codes=SP,P1&breakdown=month";

	private static final String SET = "geography-sets/city";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	private final ExecutorService readers = Executors.newSingleThreadExecutor();

	private final AtomicBoolean over = new AtomicBoolean();

	/** The ZIP codes of each version of the list. */
	private final Map<Integer, List<String>> versions = new TreeMap<>();

	/** The dollars of each file by month and ZIP code. */
	private final List<Map<String, Map<String, Integer>>> files = new ArrayList<>();

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		call("PUT", "definitions/fiscal-year", "{\"startMonth\": 7}");
		local("44103");
		load(1);
		rest();
	}

	@AfterEach
	void end() {
		this.over.set(true);
		this.readers.shutdownNow();
	}

	@Test
	void whoReadsWhileAFileComesInSeesTheOldSetOrTheNewOne() throws Exception {
		Future<Map<String, JsonNode>> seen = this.readers.submit(this::read);
		load(2);
		rest();
		this.over.set(true);
		Map<String, JsonNode> answers = seen.get();
		assertThat(answers.keySet()).containsExactlyInAnyOrder(expected(1, 1), expected(1, 2));
	}

	@Test
	void whoReadsWhileAZipListIsEditedSeesOneVersionOfItAndIsToldWhich() throws Exception {
		Future<Map<String, JsonNode>> seen = this.readers.submit(this::read);
		local("44103", "44110");
		load(2);
		local("44110");
		load(3);
		local("44110", "44120");
		rest();
		this.over.set(true);
		Map<String, JsonNode> answers = seen.get();
		Map<String, String> sets = new TreeMap<>();
		for (int version : this.versions.keySet()) {
			for (int count = 1; count <= this.files.size(); count++) {
				sets.put(expected(version, count), version + " with " + count);
			}
		}
		assertThat(sets).as("every set has other numbers").hasSize(this.versions.size() * this.files.size());
		assertThat(answers).hasSizeGreaterThan(1).containsKey(expected(4, 3));
		answers.forEach((figures, answer) -> {
			assertThat(sets).containsKey(figures);
			for (JsonNode figure : answer.path("figures")) {
				if (figure.path("code").asString().equals("P1")) {
					assertThat(told(figure)).as("%s", figure).isEqualTo(sets.get(figures));
				}
			}
		});
	}

	/** What was read, by its numbers; one answer of each. */
	private Map<String, JsonNode> read() {
		Map<String, JsonNode> seen = new LinkedHashMap<>();
		do {
			byte[] answer = call("GET", YEAR, null);
			seen.putIfAbsent(numbers(answer), JSON.readTree(answer));
			LockSupport.parkNanos(20_000_000);
		}
		while (!this.over.get());
		byte[] last = call("GET", YEAR, null);
		seen.putIfAbsent(numbers(last), JSON.readTree(last));
		return seen;
	}

	private static String numbers(byte[] answer) {
		Map<String, String> numbers = new TreeMap<>();
		GoldenCase.figures(answer)
			.forEach((key, figure) -> numbers.put(key,
					key.startsWith("SP") ? figure.value() : figure.numerator() + " of " + figure.denominator()));
		return numbers.toString();
	}

	/** The version and the number of files that the passport of a figure names. */
	private String told(JsonNode figure) {
		JsonNode passport = JSON.readTree(call("GET", "passports/" + figure.path("passport").asString(), null));
		int version = 0;
		for (JsonNode definition : passport.path("definitions")) {
			version = definition.path("name").asString().equals(SET) ? definition.path("version").asInt() : version;
		}
		assertThat(version).as("%s", passport).isPositive();
		return version + " with " + passport.path("batches").size();
	}

	/** The numbers of the first so many files under a version of the list. */
	private String expected(int version, int count) {
		Map<String, String> numbers = new TreeMap<>();
		int all = 0;
		int local = 0;
		for (String month : this.files.getFirst().keySet()) {
			int spent = 0;
			int near = 0;
			for (Map<String, Map<String, Integer>> file : this.files.subList(0, count)) {
				for (Map.Entry<String, Integer> place : file.get(month).entrySet()) {
					spent += place.getValue();
					near += this.versions.get(version).contains(place.getKey()) ? place.getValue() : 0;
				}
			}
			all += spent;
			local += near;
			numbers.put("SP " + month, dollars(spent));
			numbers.put("P1 " + month, dollars(near) + " of " + dollars(spent));
		}
		numbers.put("SP", dollars(all));
		numbers.put("P1", dollars(local) + " of " + dollars(all));
		return numbers.toString();
	}

	private static String dollars(int whole) {
		return BigDecimal.valueOf(whole).setScale(2).toPlainString();
	}

	private void local(String... zips) {
		byte[] answer = call("PUT", "definitions/" + SET,
				"{\"purpose\": \"local\", \"validFrom\": \"2024-07-01\", \"zips\": [\"" + String.join("\", \"", zips)
						+ "\"]}");
		this.versions.put(JSON.readTree(answer).path("version").asInt(), List.of(zips));
		assertThat(this.versions).doesNotContainKey(0);
	}

	/** Brings in a file that counts from now on, with its figures still to come. */
	private void load(int number) {
		Map<String, Map<String, Integer>> months = new TreeMap<>();
		StringBuilder text = new StringBuilder(HEADER);
		for (int at = 0; at < 12; at++) {
			String month = (at < 6) ? "2024-%02d".formatted(at + 7) : "2025-%02d".formatted(at - 5);
			Map<String, Integer> places = Map.of("44103", number * 100 + at, "44110", number * 10 + 3 * at, "44120",
					number + 1);
			places.forEach((zip, amount) -> text
				.append("F%d-%s-%s,%s-15,V%s,%s,%d.00\n".formatted(number, month, zip, month, zip, zip, amount)));
			months.put(month, places);
		}
		this.files.add(months);
		assertThat(this.programs
			.load(this.administrator, Kind.PURCHASES, null, text.toString().getBytes(StandardCharsets.UTF_8))
			.state()).isEqualTo(ImportState.COMMITTED);
	}

	private void rest() {
		Programs.await(() -> !JSON.readTree(call("GET", YEAR, null)).path("stale").asBoolean());
	}

	private byte[] call(String method, String path, String json) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, this.administrator, method, path, json);
		assertThat(answer.statusCode()).as("%s %s", method, path).isBetween(200, 299);
		return answer.body();
	}

}
