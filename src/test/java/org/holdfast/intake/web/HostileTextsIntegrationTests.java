package org.holdfast.intake.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that a spreadsheet, a browser, a template, a database or a log might take for
 * more than texts: they are stored as they were given, shown as they are, and said in no
 * log.
 */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTextsIntegrationTests {

	private static final String HEADER = "transaction_id,transaction_date,vendor_name,category,site,amount,paid_on\n";

	private static final String VENDORS = """
			SELECT p.vendor_name FROM purchase_line l
			JOIN purchase_party p ON p.institution_id = l.institution_id AND p.batch_id = l.batch_id AND p.party = l.party
			WHERE l.institution_id = :institution ORDER BY l.row_no""";

	private static final String LABELS = """
			SELECT k.label FROM purchase_line l
			JOIN purchase_label k ON k.institution_id = l.institution_id AND k.batch_id = l.batch_id
				AND k.dimension = 'c' AND k.number = l.category
			WHERE l.institution_id = :institution ORDER BY l.row_no""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private UUID institution;

	private ImportClient client;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(manager));
		this.visitor = new Visitor(this.port).signIn(manager);
	}

	static Stream<List<String>> texts() {
		return UploadCases.HOSTILE_TEXTS.values().stream();
	}

	@ParameterizedTest
	@MethodSource("texts")
	void areStoredAndShownAsTheyAre(List<String> texts, CapturedOutput output) {
		Answer checked = this.client.loaded("purchases", HEADER + rows(texts, false));
		assertThat(checked.rows("accepted")).as(checked.response().body()).isEqualTo(texts.size());
		List<String> plain = texts.stream().map(String::strip).toList();
		String path = "/files/" + checked.id();
		assertThat(this.client.get("/" + checked.id() + "/preview")
			.body()
			.path("samples")
			.findValuesAsString("vendor_name")).isNotEmpty().isSubsetOf(plain);
		shows("summary and examples", path, plain.subList(0, 2));
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").text("state")).isEqualTo("committed");
		assertThat(stored(VENDORS)).isEqualTo(plain);
		assertThat(stored(LABELS)).isEqualTo(plain);
		shows("stored rows", path + "/stored", plain);
		saysNothing(output, plain);
	}

	@ParameterizedTest
	@MethodSource("texts")
	void areShownAndGivenBackWhereTheirRowsAreRefused(List<String> texts, CapturedOutput output) {
		Answer checked = this.client.loaded("purchases",
				HEADER + "T,2026-03-01,Acme,Food,Main,10.00,\n" + rows(texts, true));
		assertThat(checked.rows("rejected")).as(checked.response().body()).isEqualTo(texts.size());
		List<String> plain = texts.stream().map(String::strip).toList();
		shows("problems", "/files/" + checked.id(), plain);
		shows("refused rows", "/files/" + checked.id() + "/rows", plain);
		shows("one of them", "/files/" + checked.id() + "/rows/3", plain.subList(0, 1));
		assertThat(this.visitor.page().select("main input").eachAttr("value")).contains(plain.getFirst());
		List<String> lines = this.client.get("/" + checked.id() + "/errors.csv").response().body().lines().toList();
		for (int at = 0; at < texts.size(); at++) {
			String cell = texts.get(at).strip();
			boolean formula = "=@+-".indexOf(cell.charAt(0)) >= 0 && !cell.equals("+1");
			assertThat(lines.get(at + 1)).startsWith("T" + at + ",")
				.contains((formula ? ",'" : ",") + texts.get(at) + ",");
		}
		saysNothing(output, plain);
	}

	/** The page says the texts, word by word, and has no markup that came from them. */
	private void shows(String what, String path, Collection<String> texts) {
		this.visitor.open(path);
		assertThat(this.visitor.status()).as(what).isEqualTo(200);
		assertThat(this.visitor.words()).as(what).contains(texts);
		assertThat(this.visitor.page().select("main script")).as(what).isEmpty();
	}

	private List<String> stored(String sql) {
		return CurrentInstitution.runAs(this.institution, () -> Objects.requireNonNull(this.transactions.execute(
				(status) -> this.jdbc.sql(sql).param("institution", this.institution).query(String.class).list())));
	}

	private static void saysNothing(CapturedOutput output, List<String> texts) {
		assertThat(output.getAll()).doesNotContain(texts.stream().filter((text) -> text.length() > 4).toList());
	}

	/**
	 * A line for each text, which is also its day of payment if that is to be refused.
	 */
	private static String rows(List<String> texts, boolean refused) {
		return IntStream.range(0, texts.size()).mapToObj((at) -> {
			String cell = '"' + texts.get(at) + '"';
			return String.join(",", "T" + at, "2026-03-01", cell, cell, cell, "10.00", refused ? cell : "");
		}).collect(Collectors.joining("\n", "", "\n"));
	}

}
