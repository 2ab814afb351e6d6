package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.intake.CorpusFile;
import org.holdfast.intake.Kind;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of the corpus through the whole: read is accepted, rejected and excluded
 * together, and the refused rows are the same in the counts, in the error file and among
 * the rows that are missing from the facts.
 */
@IntegrationTest
class CorpusIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<Kind, String> TABLES = Map.of(Kind.PURCHASES, "purchase_line", Kind.EMPLOYMENTS,
			"employment_row", Kind.ROSTER, "roster_row", Kind.VENDORS, "vendor_row");

	private static final Pattern ROW = Pattern.compile("Row (\\d+): .*", Pattern.DOTALL);

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

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.client = new ImportClient(this.port, this.cast.token(this.cast.member(this.institution, Role.MANAGER)));
	}

	/** All but those whose fate a reader of one value decides. */
	static Stream<CorpusFile> files() {
		return CorpusFile.all().filter((file) -> "acdfklm".indexOf(file.name().charAt(0)) >= 0);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void comesOutAsWritten(CorpusFile file) {
		Answer rested = rested(file);
		String body = rested.response().body();
		if (file.stopped() != null) {
			String[] stopped = file.stopped().split(" ");
			assertThat(rested.text("state")).isEqualTo(stopped[0].equals("fails") ? "failed" : "needs-mapping");
			assertThat(rested.text("reason")).as(body).isEqualTo(stopped[1]);
			return;
		}
		assertThat(rested.text("state")).as(body).isEqualTo("previewed");
		List<Integer> rejected = file.rows('-');
		assertThat(rested.rows("accepted")).as(body).isEqualTo(file.rows('+').size());
		assertThat(rested.rows("rejected")).as(body).isEqualTo(rejected.size());
		assertThat(rested.rows("excluded")).as(body).isEqualTo(file.rows('x').size());
		assertThat(rested.rows("read")).isEqualTo(file.fates().size());
		assertThat(stored(rested.id(), file.kind())).isEqualTo(file.rows('+'));
		Map<Integer, String> listed = errors(rested.id());
		assertThat(listed.keySet()).containsExactlyElementsOf(rejected);
		listed.forEach((row, column) -> {
			String[] fate = file.fates().get(row).split(" ", 3);
			assertThat(column).as("column of row " + row).isEqualTo((fate.length > 2) ? fate[2] : "");
			assertThat(rested.problem(fate[1]).toString()).contains("\"rule\":\"" + fate[1]);
		});
		file.remarks().forEach((remark) -> {
			JsonNode problem = rested.problem(remark.split(" ", 2)[0]);
			assertThat(problem.path("severity").asString("")).as(remark).isIn("warning", "notice");
		});
	}

	private Answer rested(CorpusFile file) {
		List<Object> parts = new ArrayList<>(List.of("kind", file.kind().code()));
		if (file.order() != null) {
			parts.addAll(List.of("dateOrder", file.order().code()));
		}
		if (file.stopped() == null) {
			parts.addAll(List.of("mapping", JSON.writeValueAsString(file.agreed())));
		}
		parts.addAll(List.of("file", file.bytes()));
		Answer received = this.client.upload(parts.toArray());
		assertThat(received.status()).as(received.response().body()).isEqualTo(202);
		return this.client.rested(received.id());
	}

	private List<Integer> stored(String id, Kind kind) {
		return CurrentInstitution.runAs(this.institution, () -> this.transactions.execute((status) -> this.jdbc
			.sql("SELECT row_no FROM " + TABLES.get(kind)
					+ " f WHERE institution_id = :institution AND batch_id = (SELECT batch_id FROM import WHERE id = :id)"
					+ " AND NOT EXISTS (SELECT 1 FROM hidden_row h WHERE h.institution_id = f.institution_id"
					+ " AND h.batch_id = f.batch_id AND h.row_no = f.row_no AND h.by_batch_id = f.batch_id) ORDER BY 1")
			.param("institution", this.institution)
			.param("id", UUID.fromString(id))
			.query(Integer.class)
			.list()));
	}

	/** The rows of the error file with the column that each names. */
	private Map<Integer, String> errors(String id) {
		Answer answer = this.client.get("/" + id + "/errors.csv");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(answer.response().body().substring(1)).stream().toList();
		int width = rows.getFirst().getFieldCount();
		Map<Integer, String> listed = new TreeMap<>();
		for (CsvRecord row : rows.subList(1, rows.size())) {
			assertThat(row.getFieldCount()).isEqualTo(width);
			Matcher problem = ROW.matcher(row.getField(width - 2));
			assertThat(problem.matches()).as(row.toString()).isTrue();
			assertThat(row.getField(width - 1)).isNotBlank();
			assertThat(listed.put(Integer.parseInt(problem.group(1)), row.getField(width - 3))).isNull();
		}
		return listed;
	}

	@Test
	void spellsThatOverlapAreInTheErrorFileToo() {
		Answer checked = this.client
			.loaded("employments", "employee_id,hire_date,home_zip,job_title,end_date\nE1,2026-01-01,44103,Clerk,\n"
					+ "E1,2026-02-01,44103,Aide,\nE2,2026-01-01,44103,Clerk,2026-01-31\nE2,2026-02-01,44103,Aide,\n");
		assertThat(checked.rows("read")).isEqualTo(4);
		assertThat(checked.rows("accepted")).isEqualTo(3);
		assertThat(checked.problem("duplicate-spell").path("count").asInt()).isEqualTo(1);
		assertThat(errors(checked.id())).isEqualTo(Map.of(3, "hire_date"));
		assertThat(stored(checked.id(), Kind.EMPLOYMENTS)).containsExactly(2, 4, 5);
	}

	@Test
	void vendorsThatTheMasterDoesNotKnowAreTold() {
		String lines = "transaction_id,transaction_date,vendor_id,amount\nT1,2026-03-01,V1,1.00\n"
				+ "T2,2026-03-01,V2,1.00\nT3,2026-03-01,V2,1.00\nT4,2026-03-01,V3,1.00\n";
		Answer without = this.client.loaded("purchases", lines);
		assertThat(without.problem("vendor-unknown").isMissingNode()).isTrue();
		Answer master = this.client.loaded("vendors", "vendor_id,vendor_name\nV1,Acme\nV9,Bolt\n");
		assertThat(this.client.post("/" + master.id() + "/commit", "{}").status()).isEqualTo(200);
		Answer checked = this.client.loaded("purchases", lines + "T5,2026-03-01,V9,1.00\n");
		assertThat(checked.rows("accepted")).isEqualTo(5);
		JsonNode unknown = checked.problem("vendor-unknown");
		assertThat(unknown.path("severity").asString("")).isEqualTo("warning");
		assertThat(unknown.path("count").asInt()).isEqualTo(2);
		assertThat(unknown.path("samples").path(0).path("message").asString("")).contains("V2");
		assertThat(unknown.path("samples").path(1).path("value").asString("")).isEqualTo("V3");
	}

	@Test
	void aColumnOfSitesHasNoMoreThanSoManyNames() {
		StringBuilder file = new StringBuilder("transaction_id,transaction_date,vendor_name,amount,site\n");
		for (int row = 0; row < 8_010; row++) {
			file.append("T").append(row).append(",2026-03-01,Acme,1.00,Site ").append(row).append('\n');
		}
		Answer checked = this.client.loaded("purchases", file);
		assertThat(checked.rows("accepted")).isEqualTo(8_001);
		assertThat(checked.rows("rejected")).isEqualTo(9);
		assertThat(errors(checked.id()).keySet()).containsExactly(8_003, 8_004, 8_005, 8_006, 8_007, 8_008, 8_009,
				8_010, 8_011);
		assertThat(checked.problem("too-many-values").path("count").asInt()).isEqualTo(9);
	}

	@Test
	void aValueCutInTheMiddleOfACharacterIsShown() {
		String clinic = "\uD83C\uDFE5";
		Answer checked = this.client.loaded("purchases",
				"transaction_id,transaction_date,vendor_name,amount\nT1," + "x".repeat(59) + clinic.repeat(9)
						+ ",Acme,1.00\nT2,2026-03-01,Acme," + "y".repeat(59) + clinic.repeat(9) + "\n");
		assertThat(checked.text("state")).as(checked.response().body()).isEqualTo("previewed");
		assertThat(checked.rows("rejected")).isEqualTo(2);
		assertThat(errors(checked.id()).keySet()).containsExactly(2, 3);
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "PURCHASES", "EMPLOYMENTS", "ROSTER", "VENDORS" })
	void textsAsLongAsAreReadAreStored(Kind kind) {
		String text = new Random(5).ints(30_000, 'a', 'z' + 1)
			.mapToObj((c) -> String.valueOf((char) c))
			.collect(Collectors.joining());
		String file = switch (kind) {
			case PURCHASES ->
				"transaction_id,transaction_date,vendor_id,vendor_name,amount,category,site,department,description,"
						+ "gl_account,po_number,invoice_number\nT" + text + ",2026-03-01,V" + text + "," + text
						+ ",1.00," + String.join(",", Collections.nCopies(7, text)) + "\n";
			case EMPLOYMENTS ->
				"employee_id,hire_date,home_zip,job_code,job_title,job_family,site,department,recruiting_source,program,"
						+ "cohort,gender,requisition_id,end_reason\nE" + text + ",2026-03-01,44103,"
						+ String.join(",", Collections.nCopies(11, text)) + "\n";
			case ROSTER ->
				"as_of,employee_id,home_zip,job_title,pay,pay_basis,site,department,gender,grade,work_county\n2026-03-31,E"
						+ text + ",44103," + text + ",,," + String.join(",", Collections.nCopies(5, text)) + "\n";
			default -> "vendor_id,vendor_name,parent_vendor_id,certifying_body\n"
					+ String.join(",", Collections.nCopies(4, text)) + "\n";
		};
		Answer checked = this.client.loaded(kind.code(), file);
		assertThat(checked.text("state")).as(checked.response().body()).isEqualTo("previewed");
		assertThat(checked.rows("accepted")).isEqualTo(1);
		Answer committed = this.client.post("/" + checked.id() + "/commit", "{}");
		assertThat(committed.status()).as(committed.response().body()).isEqualTo(200);
		assertThat(this.client.rested(checked.id()).text("state")).isEqualTo("committed");
	}

}
