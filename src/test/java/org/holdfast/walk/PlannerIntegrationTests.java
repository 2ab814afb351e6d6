package org.holdfast.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.database.TestDatabase;
import org.holdfast.demo.DemoStep;
import org.holdfast.golden.GoldenCase;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Among sixty institutions with forty imports each, whatever pages, the API and the queue
 * ask the database for one of them goes by its index, never through everybody's rows.
 */
@IntegrationTest
class PlannerIntegrationTests {

	/** Names in statements, and the tables behind them. */
	private static final Map<String, String> TABLES = Map.ofEntries(Map.entry("figure", "figure"),
			Map.entry("import", "import"), Map.entry("answer", "answer"),
			Map.entry("answer_revision", "answer_revision"), Map.entry("hidden_row", "hidden_row"),
			Map.entry("hidden_period", "hidden_period"), Map.entry("rejected_row", "rejected_row_0"),
			Map.entry("employment_row", "employment_row_0"), Map.entry("roster_row", "roster_row_0"),
			Map.entry("separation_row", "separation_row_0"), Map.entry("job_change_row", "job_change_row_0"),
			Map.entry("application_row", "application_row_0"), Map.entry("vendor_row", "vendor_row_0"),
			Map.entry("purchase_line", "purchase_chunk_0"), Map.entry("purchase_cell", "purchase_cell_chunk_0"),
			Map.entry("purchase_party", "purchase_party_0"), Map.entry("purchase_label", "purchase_label_0"));

	private static final Set<String> BY_INDEX = Set.of("Index Scan", "Index Only Scan", "Bitmap Index Scan");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	@Autowired
	private ObjectProvider<DemoStep> steps;

	@Autowired
	private WatchedDataSource database;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private final Map<String, String> wrong = new TreeMap<>();

	private final Set<String> byIndex = new TreeSet<>();

	@Test
	void nothingReadsThroughEverybodysRows() throws SQLException {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		furnish(administrator);
		List<WatchedDataSource.Plan> plans;
		try (Neighborhood neighborhood = Neighborhood.around(institution)) {
			assertThat(neighborhood.imports()).isGreaterThan(2_000);
			this.database.watch(TABLES.keySet());
			readPages(administrator);
			readFigures(administrator);
			importAgain(administrator);
			plans = this.database.seen();
		}
		Map<String, String> tableOf = tablesOfIndexes();
		plans.forEach((plan) -> JSON.readTree(plan.json()).forEach((one) -> judge(plan, one.get("Plan"), tableOf)));
		assertThat(this.wrong).isEmpty();
		assertThat(this.byIndex).containsAll(TABLES.values());
		assertThat(plans).hasSizeGreaterThan(200);
	}

	private void furnish(Actor administrator) {
		for (GoldenCase.Definition definition : GoldenCase.definitions()) {
			assertThat(
					api(administrator, "PUT", definition.path().replaceFirst("^/?(api/v1/)?", ""), definition.body()))
				.isNotBlank();
		}
		for (Kind kind : Kind.values()) {
			this.programs.load(administrator, kind, null, file(kind));
		}
		awaitFigures(administrator);
		this.cast.<@Nullable Void>as(administrator, () -> {
			this.steps.orderedStream()
				.filter((step) -> step.getClass().getPackageName().equals("org.holdfast.progress"))
				.forEach(DemoStep::prepare);
			return null;
		});
	}

	private void readPages(Actor administrator) {
		Walker walker = Walker.signedIn(this.port, this.cast, administrator);
		Route.all(this.mapping)
			.stream()
			.filter((route) -> route.reads() && route.variables().isEmpty()
					&& !route.right().anyOf().contains(Permission.RUN_PLATFORM))
			.forEach((route) -> walker.go(route, route.pattern()));
		Visitor visitor = new Visitor(this.port).signIn(administrator);
		for (ImportView file : this.cast.as(administrator, () -> this.imports.list(10, 0))) {
			for (String page : List.of("", "/done", "/errors.csv", "/withdraw", "/mapping")) {
				visitor.open("/files/" + file.id() + page);
				assertThat(visitor.status()).as(page).isLessThan(500);
			}
		}
		for (String page : List.of("/dashboard?year=FY2025", "/dashboard/H1?by=site", "/dashboard/H5?by=geography-set",
				"/dashboard/P1?by=category", "/dashboard/H8?by=fiscal-quarter", "/work/hiring/readiness",
				"/work/hiring/readiness/leadership/board-support",
				"/work/hiring/readiness/leadership/board-support/history")) {
			assertThat(visitor.open(page).status()).as(page).isIn(200, 302);
		}
		visitor.open("/dashboard?year=FY2025");
		String proof = visitor.page().select("#figure-H1 .figure-proof a").last().attr("href");
		assertThat(visitor.open(proof).submit(proof + "/verify").status()).isEqualTo(200);
	}

	private void readFigures(Actor administrator) {
		for (String breakdown : List.of("site", "month", "geography-set", "certification", "pool")) {
			api(administrator, "GET", "indicators?from=2024-07-01&to=2025-06-30&breakdown=" + breakdown, null);
			api(administrator, "GET", "indicators?from=2024-08-05&to=2025-04-10&breakdown=" + breakdown, null);
		}
	}

	/** The same files once more, each with one character less at the end. */
	private void importAgain(Actor administrator) {
		for (Kind kind : Kind.values()) {
			byte[] file = new String(file(kind), StandardCharsets.UTF_8).stripTrailing()
				.getBytes(StandardCharsets.UTF_8);
			this.programs.load(administrator, kind, null, file);
		}
		awaitFigures(administrator);
	}

	/** The golden case, and for the kinds it lacks the case of people who leave. */
	private static byte[] file(Kind kind) {
		if (GoldenCase.KINDS.contains(kind.code())) {
			return GoldenCase.file(kind.code());
		}
		try (InputStream in = PlannerIntegrationTests.class
			.getResourceAsStream("/golden/leaving/" + kind.code() + ".csv")) {
			return Objects.requireNonNull(in).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitFigures(Actor actor) {
		Programs.await(
				() -> api(actor, "GET", "indicators?from=2024-07-01&to=2025-06-30", null).contains("\"stale\":false"));
	}

	private String api(Actor actor, String method, String path, @Nullable String json) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, actor, method, path, json);
		String text = new String(answer.body(), StandardCharsets.UTF_8);
		assertThat(answer.statusCode()).as(path + text).isBetween(200, 299);
		return text;
	}

	private void judge(WatchedDataSource.Plan plan, JsonNode node, Map<String, String> tableOf) {
		String type = node.get("Node Type").asString();
		String table = node.has("Relation Name") ? node.get("Relation Name").asString()
				: node.has("Index Name") ? tableOf.getOrDefault(node.get("Index Name").asString(), "") : "";
		if (TABLES.containsValue(table)) {
			boolean named = node.has("Index Cond") && node.get("Index Cond").asString().contains("institution_id");
			if (type.equals("Seq Scan") || BY_INDEX.contains(type) && !named) {
				this.wrong.put(plan.sql(), type + " on " + table + "\n" + plan.json());
			}
			else if (named) {
				this.byIndex.add(table);
			}
		}
		if (node.has("Plans")) {
			node.get("Plans").forEach((part) -> judge(plan, part, tableOf));
		}
	}

	private static Map<String, String> tablesOfIndexes() throws SQLException {
		Map<String, String> tables = new HashMap<>();
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				Statement statement = connection.createStatement();
				ResultSet indexes = statement.executeQuery("SELECT indexname, tablename FROM pg_indexes")) {
			while (indexes.next()) {
				tables.put(indexes.getString(1), indexes.getString(2));
			}
		}
		return tables;
	}

	/**
	 * Puts the watched pool in the place of the application's.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Watching {

		@Bean
		static BeanPostProcessor watchedPool() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return name.equals("dataSource") ? new WatchedDataSource((HikariDataSource) bean) : bean;
				}
			};
		}

	}

}
