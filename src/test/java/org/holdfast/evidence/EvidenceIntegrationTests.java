package org.holdfast.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Standings;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Committed files show what checklists claim, and the checks over an institution's work
 * find what does not fit; nobody learns anything of another institution.
 */
@IntegrationTest
class EvidenceIntegrationTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String ZIP = "hiring/readiness/data/zip-tracking";

	private static final String MOVES = "hiring/readiness/data/follow-employees";

	private static final String DEMOGRAPHICS = "hiring/readiness/data/demographics";

	private static final String WAGES = "hiring/readiness/data/wage-changes";

	private static final String HEADER = "as_of,employee_id,home_zip,job_title,pay,pay_basis,race_ethnicity\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Standings standings;

	@Autowired
	private Xray xray;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Actor manager;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	@Test
	void withoutFilesAClaimIsAClaimAndSilenceStaysSilence() {
		answer(ZIP, "yes");
		answer(WAGES, "no");
		Visitor visitor = read(this.manager);
		assertThat(marks(visitor, ZIP)).containsExactly("Claimed, not yet shown by a file");
		assertThat(visitor.page().select("#data-zip-tracking .mark-LOOK")).hasSize(1);
		assertThat(marks(visitor, WAGES)).isEmpty();
		assertThat(marks(visitor, MOVES)).isEmpty();
	}

	@Test
	void aFileShowsPartOfIt() {
		ImportView file = roster("2026-03-31", 1, 10, 10, 6);
		answer(DEMOGRAPHICS, "yes");
		Visitor visitor = read(this.manager);
		assertThat(marks(visitor, ZIP)).containsExactly("Partly: your files show 1 of the 2 facts asked for");
		assertThat(marks(visitor, DEMOGRAPHICS)).containsExactly("Partly: your files show 2 of the 4 facts asked for");
		assertThat(marks(visitor, WAGES))
			.containsExactly("Partly: your roster files hold one day only. Two days are needed to show a change");
		assertThat(visitor.page().select("#data-zip-tracking .item-marks a[href^=/files]").attr("href"))
			.isEqualTo("/files/" + file.id());
		assertThat(visitor.page().select("#data-demographics .mark-LOOK")).hasSize(1);
		assertThat(visitor.page().select("#data-zip-tracking .mark-PLAIN a[href^=/files]")).hasSize(1);
		assertThat(visitor.open(READINESS + "?lang=es").follow().words())
			.contains("En parte: sus archivos muestran 1 de los 2 datos que se piden");
	}

	@Test
	void twoDaysShowWagesAndMovesAndWithdrawingTakesItBack() {
		roster("2026-03-31", 1, 10, 10, 10);
		ImportView second = roster("2026-06-30", 1, 10, 10, 10);
		Visitor visitor = read(this.manager);
		assertThat(marks(visitor, WAGES)).containsExactly("Shown by your June 2026 roster file");
		assertThat(marks(visitor, MOVES)).containsExactly("Shown by your June 2026 roster file");
		assertThat(visitor.page().select("#data-follow-employees .mark-GOOD a").attr("href"))
			.isEqualTo("/files/" + second.id());
		this.cast.as(this.manager, () -> this.imports.withdraw(second.id(), "Wrong month"));
		awaitFollowing();
		assertThat(marks(read(this.manager), MOVES)).first()
			.asString()
			.startsWith("Partly: your roster files hold one");
	}

	@Test
	void numbersThatChangeFollowNobody() {
		roster("2026-03-31", 1, 10, 10, 10);
		roster("2026-06-30", 101, 10, 10, 10);
		answer(MOVES, "yes");
		assertThat(marks(read(this.manager), MOVES)).containsExactly("Claimed, not yet shown by a file");
	}

	@Test
	void othersReadTheMarkWithoutTheFileAndStrangersReadNothing() {
		roster("2026-03-31", 1, 10, 10, 10);
		roster("2026-06-30", 1, 10, 10, 10);
		UUID here = this.manager.institutionId();
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Visitor visitor = read(this.cast.member(here, role));
			assertThat(marks(visitor, MOVES)).containsExactly("Shown by your June 2026 roster file");
			assertThat(visitor.page().select(".item-marks a[href^=/files]")).isEmpty();
		}
		Visitor stranger = read(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(evidence(stranger, "")).isEmpty();
		assertThat(stranger.open("/x-ray").words()).doesNotContain("roster file");
		assertThat(evidence(read(this.cast.staff()), "")).isEmpty();
	}

	@Test
	void wordsForNothingFillNoCell() {
		String file = HEADER + "2026-03-31,E1,21201,Clerk,40000,annual,n/a\r\n"
				+ "2026-03-31,E2,unknown,Clerk,40000,annual,\r\n";
		ImportView view = this.programs.load(this.manager, Kind.ROSTER, null, file.getBytes(StandardCharsets.UTF_8));
		assertThat(view.filled()).containsEntry("home_zip", 1)
			.containsEntry("race_ethnicity", 0)
			.containsEntry("pay", 2)
			.doesNotContainKey("gender");
	}

	@Test
	void theChecksFindWhatDoesNotFitAndLeadThere() {
		answer(ZIP, "yes");
		answer("hiring/baseline/profile/as-of", "about June");
		answer("hiring/big-questions/local/patients", "Nine ZIP codes");
		answer("hiring/big-questions/local/decision", "Nine ZIP codes around the harbor");
		save(new Change(AnswerKey.of(WAGES), 0, null, AnswerStatus.NOT_APPLICABLE, "", Typed.NOTHING));
		row("hiring/baseline/diversity-goals/goals", "goal", "Leaders reflect the county");
		row("hiring/data-metrics/hiring-process/general", "measured", "By hand");
		this.cast.<@Nullable Void>as(this.manager, () -> {
			this.standings.complete(this.cycles.current().name(), "hiring", "readiness", true);
			return null;
		});
		assertThat(found(this.manager, "claimed")).containsExactly(READINESS + "#data-zip-tracking");
		assertThat(found(this.manager, "unreadable")).containsExactly("/work/hiring/baseline#profile-as-of");
		assertThat(found(this.manager, "undefined")).containsExactly("/definitions");
		assertThat(found(this.manager, "reason")).containsExactly(READINESS + "#data-wage-changes");
		assertThat(found(this.manager, "dateless")).containsExactly("/work/hiring/baseline#diversity-goals-goals");
		assertThat(found(this.manager, "sourceless"))
			.containsExactly("/work/hiring/data-metrics#hiring-process-general");
		assertThat(found(this.manager, "unfinished")).containsExactly(READINESS);
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open("/x-ray");
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.words()).contains("Said yes, shown by no file", "Readiness checklist: 26 items need",
				"What is checked", "Leaders reflect the county");
		visitor.page()
			.select(".xray-findings a")
			.eachAttr("href")
			.forEach((path) -> assertThat(read(visitor, path)).as(path).isIn(200, 302));
	}

	@Test
	void aFreshInstitutionHasNothingWrong() {
		Actor fresh = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		assertThat(this.cast.as(fresh, () -> this.xray.look(Locale.ENGLISH))).isNotEmpty()
			.allSatisfy((result) -> assertThat(result.findings()).as(result.rule().nameKey()).isEmpty());
		assertThat(new Visitor(this.port).signIn(fresh).open("/x-ray").words()).contains("Nothing was found");
	}

	@Test
	void filesThatWaitAreToldOnlyToThoseWhoMayOpenThem() {
		ImportView waiting = this.programs.send(this.manager, Kind.ROSTER, null,
				(HEADER + "2026-03-31,E1,21201,Clerk,40000,annual,\r\n").getBytes(StandardCharsets.UTF_8));
		assertThat(found(this.manager, "waiting")).isEmpty();
		this.clock.move(Duration.ofDays(8));
		try {
			assertThat(found(this.manager, "waiting")).containsExactly("/files/" + waiting.id());
			Actor contributor = this.cast.member(this.manager.institutionId(), Role.CONTRIBUTOR);
			assertThat(found(contributor, "waiting")).isEmpty();
			assertThat(found(this.cast.member(this.cast.institution(), Role.MANAGER), "waiting")).isEmpty();
		}
		finally {
			this.clock.reset();
		}
	}

	@Test
	void monthsBetweenFilesAreMissed() {
		String header = "transaction_date,amount,vendor_name\r\n";
		for (String day : List.of("2026-01-10", "2026-04-10")) {
			this.programs.load(this.manager, Kind.PURCHASES, null,
					(header + day + ",100.00,Acme\r\n").getBytes(StandardCharsets.UTF_8));
		}
		assertThat(this.cast.as(this.manager, () -> this.xray.look(Locale.ENGLISH))
			.stream()
			.flatMap((result) -> result.findings().stream())
			.map(XrayCheck.Finding::text)).contains("Purchases: no file from February 2026 to March 2026");
	}

	private ImportView roster(String day, int first, int people, int zips, int races) {
		StringBuilder file = new StringBuilder(HEADER);
		for (int person = 0; person < people; person++) {
			file.append(day)
				.append(",E")
				.append(first + person)
				.append((person < zips) ? ",21201" : ",")
				.append(",Clerk,40000,annual,")
				.append((person < races) ? "white" : "")
				.append("\r\n");
		}
		ImportView view = this.programs.load(this.manager, Kind.ROSTER, null,
				file.toString().getBytes(StandardCharsets.UTF_8));
		awaitFollowing();
		return view;
	}

	private void awaitFollowing() {
		Programs.await(() -> Boolean.TRUE.equals(this.transactions.execute((status) -> this.jdbc.sql(
				"SELECT count(*) = 0 FROM scheduled_tasks WHERE task_name = 'follow-rosters' AND task_instance LIKE :mine")
			.param("mine", this.manager.institutionId() + "%")
			.query(Boolean.class)
			.single())));
	}

	private List<String> found(Actor actor, String check) {
		return this.cast.as(actor, () -> this.xray.look(Locale.ENGLISH))
			.stream()
			.filter((result) -> result.rule().nameKey().equals("evidence.check." + check))
			.flatMap((result) -> result.findings().stream())
			.map(XrayCheck.Finding::path)
			.toList();
	}

	private void answer(String item, String text) {
		save(new Change(AnswerKey.of(item), 0, null, null, null, Typed.value(text)));
	}

	private void row(String item, String field, String text) {
		String row = item.startsWith("hiring/data-metrics") ? "application-rate" : "row-1";
		save(new Change(new AnswerKey(item, row), 0, null, null, null, Typed.NOTHING.with(field, text)));
	}

	private void save(Change change) {
		this.cast.as(this.manager, () -> this.answers.save(this.cycles.current().name(), change));
	}

	private Visitor read(Actor actor) {
		Visitor visitor = new Visitor(this.port).signIn(actor).open(READINESS);
		assertThat(visitor.status()).isEqualTo(200);
		return visitor;
	}

	private static int read(Visitor visitor, String path) {
		return visitor.open(path.replaceFirst("#.*", "")).status();
	}

	private static List<String> marks(Visitor visitor, String item) {
		String anchor = item.split("/", 3)[2].replace('/', '-');
		return evidence(visitor, "#" + anchor + " ").stream().map((mark) -> {
			Element words = mark.clone();
			words.select(".visually-hidden").remove();
			return words.text();
		}).toList();
	}

	private static List<Element> evidence(Visitor visitor, String where) {
		return visitor.page()
			.select(where + ".item-marks li")
			.stream()
			.filter((mark) -> mark.select("a[href$=/assignment], a[href$=/comments]").isEmpty())
			.toList();
	}

}
