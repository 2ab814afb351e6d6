package org.holdfast.paper;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.adoption.Upgrades;
import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Revision;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Documents that come back: nothing is stored unseen, nobody is overwritten, and they are
 * of use only where they belong.
 */
@IntegrationTest
class ReadBackIntegrationTests {

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	private static final String GROUPS = "hiring/big-questions/";

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String INTERVIEWED = "hiring/baseline/hiring-process/interviewed";

	private static final String AS_OF = "hiring/baseline/profile/as-of";

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Papers papers;

	@Autowired
	private ReadBack readBack;

	@Autowired
	private Upgrades upgrades;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	private UUID here;

	private Actor ana;

	private Actor ben;

	private String cycle;

	@BeforeEach
	void twoPeople() {
		this.here = this.cast.institution();
		this.ana = this.cast.member(this.here, Role.MANAGER);
		this.ben = this.cast.member(this.here, Role.MANAGER);
		this.cycle = as(this.ana, () -> this.cycles.current().name());
	}

	@AfterEach
	void backToNow() {
		this.clock.reset();
	}

	@Test
	void whatIsNewChangedOrInConflictIsToldAndStoredAsChosen() {
		save(this.ana, PATIENTS, 0, "Nine ZIP codes");
		Sheet sheet = sheet("big-questions", PaperWish.FILLED, PaperFormat.DOCX);
		String other = sheet.questions()
			.flatMap((question) -> question.slots().stream())
			.filter((slot) -> slot.isEmpty() && slot.tall())
			.map(Slot::tag)
			.findFirst()
			.orElseThrow();
		AnswerKey otherKey = key(sheet, other);
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX))
			.writeDocx(tag(sheet, PATIENTS, "value"), "Nine ZIP codes and the harbor")
			.writeDocx(other, "Written on the train")
			.file();
		UUID id = receive(this.ana, "big-questions", file);
		Difference first = difference(this.ana, id);
		assertThat(kinds(first)).containsOnly(Map.entry(PATIENTS, Difference.Kind.CHANGED),
				Map.entry(otherKey.item(), Difference.Kind.NEW));
		assertThat(first.answers().getFirst().fields().getFirst().after()).filteredOn(Difference.Piece::marked)
			.extracting(Difference.Piece::text)
			.anySatisfy((text) -> assertThat(text).contains("and the harbor"));
		assertThat(get(this.ana, PATIENTS).typed()).as("nothing is stored yet")
			.isEqualTo(Typed.value("Nine ZIP codes"));
		save(this.ben, PATIENTS, 1, "The whole county");
		Difference second = difference(this.ana, id);
		assertThat(kinds(second)).contains(Map.entry(PATIENTS, Difference.Kind.CONFLICT));
		assertThat(second.answers()
			.stream()
			.filter((answer) -> answer.saved() != null)
			.findFirst()
			.orElseThrow()
			.saved()
			.name()).isEqualTo(this.ben.name());
		Difference.Result result = confirm(this.ana, id, second, Set.of(Difference.Kind.NEW));
		assertThat(result).isEqualTo(new Difference.Result(1, 0, 1));
		assertThat(get(this.ana, PATIENTS).typed()).isEqualTo(Typed.value("The whole county"));
		assertThat(as(this.ana, () -> this.answers.revisions(this.cycle, AnswerKey.of(PATIENTS))))
			.filteredOn((revision) -> revision.cause() == Revision.Cause.SET_ASIDE)
			.extracting(Revision::typed)
			.containsExactly(Typed.value("Nine ZIP codes and the harbor"));
		assertThat(get(this.ana, otherKey.item()).typed()).isEqualTo(Typed.value("Written on the train"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirm(this.ana, id, second, Set.of()));
	}

	@Test
	void aConflictThatWasSeenMayBeDecidedForTheDocument() {
		Sheet sheet = sheet("big-questions", PaperWish.FILLED, PaperFormat.XLSX);
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.XLSX))
			.writeXlsx(tag(sheet, PATIENTS, "value"), "From the workbook")
			.file();
		UUID id = receive(this.ana, "big-questions", file);
		save(this.ben, PATIENTS, 0, "The whole county");
		Difference seen = difference(this.ana, id);
		save(this.ben, PATIENTS, 1, "The whole county and more");
		assertThat(confirm(this.ana, id, seen, Set.of(Difference.Kind.CONFLICT)).aside())
			.as("what was not seen is not overwritten")
			.isEqualTo(1);
		assertThat(get(this.ana, PATIENTS).typed()).isEqualTo(Typed.value("The whole county and more"));
		UUID again = receive(this.ana, "big-questions", file);
		Difference newest = difference(this.ana, again);
		assertThat(confirm(this.ana, again, newest, Set.of(Difference.Kind.CONFLICT)))
			.isEqualTo(new Difference.Result(1, 0, 0));
		assertThat(get(this.ana, PATIENTS).typed()).isEqualTo(Typed.value("From the workbook"));
	}

	@Test
	void whatSomebodyElseChangedAndTheDocumentDidNotIsLeftAlone() {
		save(this.ana, PATIENTS, 0, "Nine ZIP codes");
		byte[] file = file("big-questions", PaperWish.FILLED, PaperFormat.DOCX);
		save(this.ben, PATIENTS, 1, "The whole county");
		Difference difference = difference(this.ana, receive(this.ana, "big-questions", file));
		assertThat(difference.answers()).isEmpty();
	}

	@Test
	void whatCannotBeReadIsKeptAndTold() {
		Sheet sheet = sheet("baseline", PaperWish.BLANK, PaperFormat.DOCX);
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX))
			.writeDocx(tag(sheet, INTERVIEWED, "value"), "about a fifth")
			.file();
		UUID id = receive(this.ana, "baseline", file);
		Difference difference = difference(this.ana, id);
		assertThat(difference.flawed()).isEqualTo(1);
		assertThat(confirm(this.ana, id, difference, Set.of(Difference.Kind.NEW)))
			.isEqualTo(new Difference.Result(1, 1, 0));
		AnswerView answer = get(this.ana, INTERVIEWED);
		assertThat(answer.typed()).isEqualTo(Typed.value("about a fifth"));
		assertThat(answer.isDraft()).isTrue();
	}

	@Test
	void aBlankFormNeverEmptiesAnAnswer() {
		save(this.ana, BOARD, 0, "yes");
		byte[] file = file("readiness", PaperWish.BLANK, PaperFormat.XLSX);
		assertThat(difference(this.ana, receive(this.ana, "readiness", file)).answers()).isEmpty();
		Sheet blank = sheet("readiness", PaperWish.BLANK, PaperFormat.XLSX);
		byte[] other = new Rewriter(this.papers.file(blank, PaperFormat.XLSX))
			.writeXlsx(tag(blank, BOARD, "value"), "No")
			.file();
		assertThat(kinds(difference(this.ana, receive(this.ana, "readiness", other))))
			.containsExactly(Map.entry(BOARD, Difference.Kind.CONFLICT));
	}

	@Test
	void anEmptiedAnswerAndAStatusComeBackToo() {
		save(this.ana, PATIENTS, 0, "Nine ZIP codes");
		save(this.ana, BOARD, 0, "yes");
		Sheet questions = sheet("big-questions", PaperWish.FILLED, PaperFormat.DOCX);
		byte[] emptied = new Rewriter(this.papers.file(questions, PaperFormat.DOCX))
			.clearDocx(tag(questions, PATIENTS, "value"))
			.file();
		UUID id = receive(this.ana, "big-questions", emptied);
		confirm(this.ana, id, difference(this.ana, id), Set.of(Difference.Kind.CHANGED));
		assertThat(get(this.ana, PATIENTS).typed()).isEqualTo(Typed.NOTHING);
		Sheet readiness = sheet("readiness", PaperWish.FILLED, PaperFormat.DOCX);
		byte[] left = new Rewriter(this.papers.file(readiness, PaperFormat.DOCX))
			.writeDocx(tag(readiness, BOARD, Asked.STATUS), "Not applicable")
			.writeDocx(tag(readiness, BOARD, Asked.REASON), "We have no board")
			.file();
		UUID second = receive(this.ana, "readiness", left);
		Difference difference = difference(this.ana, second);
		confirm(this.ana, second, difference, Set.of(Difference.Kind.CHANGED, Difference.Kind.NEW));
		AnswerView answer = get(this.ana, BOARD);
		assertThat(answer.status()).isEqualTo(AnswerStatus.NOT_APPLICABLE);
		assertThat(answer.reason()).isEqualTo("We have no board");
		assertThat(answer.typed()).isEqualTo(Typed.value("yes"));
	}

	@Test
	void aCopiedRowIsANewRowHoweverOftenItIsRead() {
		Sheet sheet = sheet("big-questions", PaperWish.FILLED, PaperFormat.DOCX);
		String group = sheet.stamp()
			.places()
			.stream()
			.filter((place) -> place.item().startsWith(GROUPS) && place.row().startsWith("row-"))
			.map((place) -> Stamp.MARK + sheet.stamp().places().indexOf(place) + ".group")
			.findFirst()
			.orElseThrow();
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX)).writeDocx(group, "Neighbors")
			.copyRow(group, "Returning citizens")
			.file();
		for (int time = 0; time < 2; time++) {
			UUID id = receive(this.ana, "big-questions", file);
			Difference difference = difference(this.ana, id);
			assertThat(difference.answers()).hasSize((time == 0) ? 2 : 0);
			confirm(this.ana, id, difference, Set.of(Difference.Kind.NEW));
		}
		assertThat(as(this.ana, () -> this.answers.of(this.cycle, "hiring", "big-questions")).values())
			.extracting((answer) -> answer.typed().text("group"))
			.containsExactlyInAnyOrder("Neighbors", "Returning citizens");
	}

	@Test
	void numbersAndDaysThatASpreadsheetCountsAreReadAsPeopleWriteThem() {
		Sheet sheet = sheet("baseline", PaperWish.BLANK, PaperFormat.XLSX);
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.XLSX))
			.writeNumber(tag(sheet, INTERVIEWED, "value"), "0.30000000000000004")
			.writeNumber(tag(sheet, AS_OF, "value"), "46203")
			.change("xl/worksheets/sheet1.xml", (xml) -> xml.replaceFirst("(<c [^>]*?)(><v>46203)", "$1 s=\"1\"$2"))
			.change("xl/styles.xml",
					(xml) -> xml.replaceFirst("(<cellXfs[^>]*>\\s*<xf[^>]*/>\\s*<xf [^>]*numFmtId=\")\\d+", "$114"))
			.file();
		Map<String, List<String>> now = as(this.ana, () -> {
			UUID id = this.readBack.receive("hiring", "baseline", "f.xlsx", file);
			return this.readBack.difference(id, Locale.ENGLISH)
				.pending()
				.answers()
				.stream()
				.collect(Collectors.toMap(Pending.Answer::item, (answer) -> answer.fields().getFirst().now()));
		});
		assertThat(now).containsEntry(INTERVIEWED, List.of("0.3")).containsEntry(AS_OF, List.of("2026-06-30"));
	}

	@Test
	void documentsOfAnotherPlaceAreRefused() {
		byte[] file = file("readiness", PaperWish.FILLED, PaperFormat.DOCX);
		assertThat(refusal(this.ana, "big-questions", file)).isEqualTo("paper.file.page");
		Actor stranger = this.cast.member(this.cast.institution(), Role.MANAGER);
		assertThat(refusal(stranger, "readiness", file)).isEqualTo("paper.file.institution");
		byte[] newer = new Rewriter(file).change("docProps/custom.xml", (xml) -> restamped(xml, 99)).file();
		assertThat(refusal(this.ana, "readiness", newer)).isEqualTo("paper.file.edition");
		byte[] bare = new Rewriter(file)
			.change("docProps/custom.xml", (xml) -> xml.replaceAll("<property .*</property>", ""))
			.file();
		assertThat(refusal(this.ana, "readiness", bare)).isEqualTo("paper.file.foreign");
		assertThat(count()).isZero();
	}

	@Test
	void nobodyElseSeesWhatWaitsAndItIsForgottenAfterAWeek() {
		Sheet sheet = sheet("big-questions", PaperWish.BLANK, PaperFormat.DOCX);
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX))
			.writeDocx(tag(sheet, PATIENTS, "value"), "Written on the train")
			.file();
		UUID id = receive(this.ana, "big-questions", file);
		assertThat(as(this.ana, () -> this.readBack.waiting("hiring", "big-questions"))).contains(id);
		Actor stranger = this.cast.member(this.cast.institution(), Role.MANAGER);
		for (Actor other : List.of(this.ben, stranger)) {
			assertThat(as(other, () -> this.readBack.waiting("hiring", "big-questions"))).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> difference(other, id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(other, () -> {
				this.readBack.discard(id);
				return id;
			}));
		}
		UUID again = receive(this.ana, "big-questions", file);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> difference(this.ana, id));
		this.clock.move(ReadBack.KEPT.plus(Duration.ofMinutes(1)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> difference(this.ana, again));
		assertThat(as(this.ana, () -> this.readBack.tidy())).isEqualTo(1);
		assertThat(count()).isZero();
	}

	private long count() {
		return as(this.ana, () -> this.readBack.waiting("hiring", "readiness")).stream().count()
				+ as(this.ana, () -> this.readBack.waiting("hiring", "big-questions")).stream().count();
	}

	private static String restamped(String xml, int edition) {
		StringBuilder word = new StringBuilder();
		Matcher pieces = Pattern.compile("<vt:lpwstr>([^<]*)").matcher(xml);
		while (pieces.find()) {
			word.append(pieces.group(1));
		}
		try {
			Stamp old = Stamp.read(word.toString());
			String changed = new Stamp(old.form(), old.id(), old.institution(), old.toolkit(), old.page(), edition,
					old.cycle(), old.at(), old.filled(), old.language(), old.places())
				.written();
			return xml.substring(0, xml.indexOf("<property"))
					+ "<property fmtid=\"x\" pid=\"2\" name=\"HoldfastStamp0\"><vt:lpwstr>" + changed
					+ "</vt:lpwstr></property></Properties>";
		}
		catch (NotReadable ex) {
			throw new AssertionError(ex);
		}
	}

	private String refusal(Actor actor, String page, byte[] file) {
		return as(actor, () -> {
			try {
				this.readBack.receive("hiring", page, "f", file);
				return "";
			}
			catch (NotReadable ex) {
				return ex.messageKey();
			}
		});
	}

	@Test
	void whatWaitsSaysWhereItsItemsWent() {
		MadeUpToolkit made = new MadeUpToolkit();
		String steps = made.put("plan/first/steps", "long-text", "Which steps come first");
		String stays = made.put("plan/first/stays", "long-text", "What stays");
		made.put("plan/second/gone", "long-text", "What nobody needs");
		made.publish(this.jdbc, 1);
		save(this.ana, stays, 0, "Same as ever");
		Sheet sheet = as(this.ana,
				() -> this.papers.sheet(made.key(), "plan", PaperWish.FILLED, PaperFormat.DOCX, null, Locale.ENGLISH));
		byte[] file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX))
			.writeDocx(tag(sheet, steps, "value"), "Harbor first")
			.writeDocx(tag(sheet, made.key() + "/plan/second/gone", "value"), "An old story")
			.writeDocx(tag(sheet, stays, "value"), "Not the same")
			.file();
		UUID id = as(this.ana, () -> this.readBack.receive(made.key(), "plan", "document", file));
		made.remove("plan/first/steps");
		made.put("work/first/steps", "long-text", "Which steps come first", steps);
		made.remove("plan/second/gone");
		made.publish(this.jdbc, 2);
		assertThat(difference(this.ana, id).lost()).isEmpty();
		as(this.ana, () -> this.upgrades.upgrade(made.key(), 1, 2));
		Difference after = difference(this.ana, id);
		assertThat(after.otherEdition()).isTrue();
		assertThat(kinds(after)).containsOnly(Map.entry(stays, Difference.Kind.CHANGED));
		assertThat(after.lost()).containsExactly(
				new Fact("Now asked elsewhere: Page work: Which steps come first", "Harbor first"),
				new Fact("No longer asked", "An old story"));
		UUID late = as(this.ana, () -> this.readBack.receive(made.key(), "plan", "document", file));
		assertThat(difference(this.ana, late).lost()).containsExactlyElementsOf(after.lost());
	}

	private Difference.Result confirm(Actor actor, UUID id, Difference seen, Set<Difference.Kind> kinds) {
		Set<String> taken = new HashSet<>();
		Map<Integer, Integer> versions = new LinkedHashMap<>();
		for (Difference.Answer answer : seen.answers()) {
			versions.put(answer.number(), answer.version());
			answer.fields()
				.stream()
				.filter((field) -> kinds.contains(field.kind()))
				.forEach((field) -> taken.add(field.name()));
		}
		return as(actor, () -> this.readBack.confirm(id, new Difference.Chosen(taken, versions)));
	}

	private static Map<String, Difference.Kind> kinds(Difference difference) {
		return difference.answers()
			.stream()
			.collect(Collectors.toMap((answer) -> difference.pending().answers().get(answer.number()).item(),
					(answer) -> answer.fields().getFirst().kind()));
	}

	private static String tag(Sheet sheet, String item, String field) {
		for (int number = 0; number < sheet.stamp().places().size(); number++) {
			Stamp.Place place = sheet.stamp().places().get(number);
			if (place.item().equals(item) && place.row().isEmpty()) {
				return Stamp.MARK + number + "." + field;
			}
		}
		throw new AssertionError("No place for " + item);
	}

	private static AnswerKey key(Sheet sheet, String tag) {
		Stamp.Place place = sheet.stamp().places().get(Integer.parseInt(tag.split("\\.")[1]));
		return new AnswerKey(place.item(), place.row());
	}

	private Sheet sheet(String page, PaperWish wish, PaperFormat format) {
		return as(this.ana, () -> this.papers.sheet("hiring", page, wish, format, null, Locale.ENGLISH));
	}

	private byte[] file(String page, PaperWish wish, PaperFormat format) {
		return this.papers.file(sheet(page, wish, format), format);
	}

	private UUID receive(Actor actor, String page, byte[] file) {
		return as(actor, () -> this.readBack.receive("hiring", page, "document", file));
	}

	private Difference difference(Actor actor, UUID id) {
		return as(actor, () -> this.readBack.difference(id, Locale.ENGLISH));
	}

	private void save(Actor actor, String item, int base, String text) {
		as(actor, () -> this.answers.save(this.cycle,
				new Change(AnswerKey.of(item), base, null, null, null, Typed.value(text))));
	}

	private AnswerView get(Actor actor, String item) {
		return as(actor, () -> this.answers.get(this.cycle, AnswerKey.of(item)));
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

}
