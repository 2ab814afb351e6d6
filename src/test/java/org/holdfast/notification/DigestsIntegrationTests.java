package org.holdfast.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.account.Accounts;
import org.holdfast.account.Postbox;
import org.holdfast.database.HoldfastSettings;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Members;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.record.SignOffs;
import org.holdfast.team.Assignments;
import org.holdfast.team.Comments;
import org.holdfast.team.Wish;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Toolkits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Digests over real SMTP: who is told, of what, when, and above all who is not.
 */
@IntegrationTest
class DigestsIntegrationTests {

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Comments comments;

	@Autowired
	private Answers answers;

	@Autowired
	private SignOffs signOffs;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Members members;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Institutions institutions;

	@Autowired
	private Reminders reminders;

	@Autowired
	private ReminderStore store;

	@Autowired
	private ObjectProvider<DigestSource> sources;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private MessageSource messages;

	@Autowired
	private HoldfastSettings settings;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private MovableClock clock;

	private UUID here;

	private Actor ana;

	private Actor cem;

	@BeforeEach
	void people() {
		this.here = this.cast.institution();
		this.ana = this.cast.member(this.here, Role.MANAGER);
		this.cem = this.cast.member(this.here, Role.CONTRIBUTOR);
		until(9);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void theAssigneeIsToldOnceAndNobodyElse() throws Exception {
		Actor eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		give(this.cem, today().plusDays(20), "The figure is 4,711", BOARD);
		digests(MAIL.getSmtp().getPort()).send(this.here);
		digests(MAIL.getSmtp().getPort()).send(eve.institutionId());
		assertThat(letters()).singleElement().satisfies((letter) -> {
			assertThat(letter.getRecipients(Message.RecipientType.TO)).extracting(Object::toString)
				.containsExactly(this.cem.email());
			assertThat(letter.getSubject()).startsWith("1 thing for you at Hospital ");
			String text = text(letter);
			assertThat(text).contains(this.ana.name() + " assigned to you: ", "/work/" + BOARD, "/my-work/reminders")
				.doesNotContain("4,711", eve.name(), "{");
			String stop = letter.getHeader("List-Unsubscribe")[0];
			assertThat(stop).startsWith("<http").contains("/reminders/stop/");
			assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		});
		digests(MAIL.getSmtp().getPort()).send(this.here);
		assertThat(letters()).as("not twice on one day").hasSize(1);
		this.clock.move(Duration.ofDays(1));
		digests(MAIL.getSmtp().getPort()).send(this.here);
		assertThat(letters()).as("quiet while nothing is new").hasSize(1);
	}

	@Test
	void daysAreAnnouncedUntilItIsDone() {
		give(this.cem, today().plusDays(9), "", BOARD);
		give(this.cem, today().plusDays(9), "", PATIENTS);
		send();
		this.clock.move(Duration.ofDays(2));
		send();
		assertThat(letters()).hasSize(2);
		assertThat(text(letters().getLast())).contains("Due ", "/work/" + BOARD, "/work/" + PATIENTS);
		this.cast.<@Nullable Void>as(this.cem, () -> {
			this.assignments.say(BOARD, true);
			return null;
		});
		this.clock.move(Duration.ofDays(6));
		send();
		assertThat(letters()).hasSize(3);
		assertThat(text(letters().getLast())).contains("/work/" + PATIENTS).doesNotContain("/work/" + BOARD);
		this.clock.move(Duration.ofDays(2));
		send();
		assertThat(text(letters().getLast())).contains("Was due ");
	}

	@Test
	void aMentionIsToldWithoutWhatWasSaid() {
		Actor eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor ben = this.cast.member(this.here, Role.MANAGER);
		this.cast.<@Nullable Void>as(this.ana, () -> {
			this.comments.start(BOARD, UUID.randomUUID(), "@" + this.cem.name() + " and @" + eve.name() + ": 4,711?",
					List.of(eve.accountId()));
			return null;
		});
		send();
		digests(MAIL.getSmtp().getPort()).send(eve.institutionId());
		assertThat(letters()).singleElement().satisfies((letter) -> {
			assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(this.cem.email());
			assertThat(text(letter)).contains(this.ana.name() + " mentioned you at: ", "/work/" + BOARD + "/comments")
				.doesNotContain("4,711", ben.name(), eve.name());
		});
		this.clock.move(Duration.ofDays(1));
		send();
		assertThat(letters()).hasSize(1);
	}

	@Test
	void theNamedPersonIsToldOfASignOffAndNobodyElse() throws Exception {
		Actor eve = this.cast.member(this.here, Role.EXECUTIVE);
		this.cast.member(this.here, Role.EXECUTIVE);
		Actor stranger = this.cast.member(this.cast.institution(), Role.EXECUTIVE);
		String cycle = this.cast.as(this.ana, () -> this.cycles.current().name());
		this.cast.as(this.ana, () -> this.answers.save(cycle,
				new Change(AnswerKey.of(PATIENTS), 0, null, null, null, Typed.value("Harbor people"))));
		for (int times = 0; times < 2; times++) {
			this.cast.as(this.ana,
					() -> this.signOffs.ask(cycle, "hiring", "big-questions", eve.accountId(), "4,711?"));
		}
		send();
		digests(MAIL.getSmtp().getPort()).send(stranger.institutionId());
		UUID id = this.cast.as(this.ana, () -> this.signOffs.all().getFirst().id());
		assertThat(letters()).singleElement().satisfies((letter) -> {
			assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(eve.email());
			assertThat(letter.getSubject()).startsWith("1 thing for you");
			assertThat(text(letter)).contains(this.ana.name() + " asks you to sign off: ", "/record/sign-offs/" + id)
				.doesNotContain("4,711", "Harbor people", "{", "record.");
		});
		this.clock.move(Duration.ofDays(1));
		send();
		assertThat(letters()).as("told once").hasSize(1);
	}

	@Test
	void twoNodesSendOne() throws Exception {
		give(this.cem, null, "", BOARD);
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
			List<Future<?>> both = List.of(nodes.submit(() -> node(start)), nodes.submit(() -> node(start)));
			start.countDown();
			for (Future<?> one : both) {
				one.get();
			}
		}
		assertThat(letters()).hasSize(1);
	}

	@Test
	void whatCouldNotBeSentIsSentLater() {
		give(this.cem, null, "", BOARD);
		this.cast.<@Nullable Void>as(this.ana, () -> {
			this.comments.start(BOARD, UUID.randomUUID(), "@" + this.cem.name(), List.of());
			return null;
		});
		digests(1).send(this.here);
		assertThat(letters()).isEmpty();
		send();
		assertThat(letters()).singleElement()
			.satisfies((letter) -> assertThat(text(letter)).contains("assigned to you", "mentioned you"));
	}

	@Test
	void nobodyIsWokenOrReachedAfterLeaving() {
		give(this.cem, null, "", BOARD);
		until(3);
		send();
		assertThat(letters()).isEmpty();
		until(10);
		this.cast.<@Nullable Void>as(this.ana, () -> {
			this.members.remove(this.cem.accountId());
			return null;
		});
		send();
		assertThat(letters()).isEmpty();
	}

	@Test
	void eachReadsTheirLanguage() {
		this.accounts.describe(this.cem.accountId(), this.cem.name(), Locale.forLanguageTag("es"));
		give(this.cem, today().plusDays(3), "", BOARD);
		send();
		assertThat(text(letters().getFirst())).contains("puso a su cargo, hasta el ", " de ")
			.doesNotContain("assigned", "Hello");
	}

	@Test
	void offAndWeeklyAreKept() {
		Visitor visitor = new Visitor(this.port).signIn(this.cem);
		this.clock.reset();
		visitor.signIn(this.cem).open("/my-work/reminders").submit("/my-work/reminders", "rhythm", "HOURLY");
		assertThat(visitor.status()).isEqualTo(422);
		visitor.submit("/my-work/reminders", "rhythm", "OFF");
		assertThat(visitor.follow().words()).contains("You get no digest any more");
		until(9);
		give(this.cem, null, "", BOARD);
		send();
		assertThat(letters()).isEmpty();
		choose(Rhythm.WEEKLY);
		send();
		assertThat(letters()).hasSize(1);
		give(this.cem, null, "", PATIENTS);
		long days = 8 - today().getDayOfWeek().getValue();
		for (int day = 1; day < days; day++) {
			this.clock.move(Duration.ofDays(1));
			send();
		}
		assertThat(letters()).hasSize(1);
		this.clock.move(Duration.ofDays(1));
		send();
		assertThat(letters()).hasSize(2);
	}

	@Test
	void oneClickStopsThemWithoutSigningIn() throws Exception {
		String token = CurrentInstitution.runAs(this.here, () -> this.reminders.token(this.cem.accountId()));
		Visitor nobody = new Visitor(this.port).open("/reminders/stop/" + token);
		assertThat(nobody.words()).contains("Stop the reminders");
		assertThat(rhythm(this.cem)).as("opening the link changes nothing").isEqualTo(Rhythm.DAILY);
		char last = token.charAt(token.length() - 2);
		String forged = token.substring(0, token.length() - 2) + ((last == 'A') ? 'B' : 'A')
				+ token.charAt(token.length() - 1);
		for (String wrong : List.of(forged, "A".repeat(64), "x", token + "AAAA")) {
			assertThat(nobody.open("/reminders/stop/" + wrong).status()).isEqualTo(404);
			assertThat(post(wrong)).isEqualTo(404);
		}
		assertThat(rhythm(this.cem)).isEqualTo(Rhythm.DAILY);
		assertThat(post(token)).isEqualTo(200);
		assertThat(rhythm(this.cem)).isEqualTo(Rhythm.OFF);
		assertThat(rhythm(this.ana)).as("and nobody else's").isEqualTo(Rhythm.DAILY);
	}

	private int post(String token) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/reminders/stop/" + token))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
				.build(), HttpResponse.BodyHandlers.ofString())
			.statusCode();
	}

	private Rhythm rhythm(Actor actor) {
		return CurrentInstitution.runAs(this.here, () -> this.reminders.of(actor.accountId()));
	}

	private void choose(Rhythm rhythm) {
		CurrentInstitution.runAs(this.here, () -> this.reminders.choose(this.cem.accountId(), rhythm));
	}

	private void node(CountDownLatch start) {
		try {
			start.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		send();
	}

	private void send() {
		digests(MAIL.getSmtp().getPort()).send(this.here);
	}

	private Digests digests(int smtp) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(smtp);
		Postbox postbox = new Postbox(
				new StaticListableBeanFactory(Map.of("server", server)).getBeanProvider(JavaMailSender.class),
				"holdfast@example.org");
		DigestLetter letter = new DigestLetter(postbox, this.reminders, this.sources, this.toolkits, this.messages,
				this.settings);
		return new Digests(this.institutions, this.members, this.accounts, this.store, letter, this.transactions,
				(Clock) this.clock);
	}

	private void until(int hour) {
		ZonedDateTime now = this.clock.instant().atZone(Institutions.DEFAULT_ZONE);
		ZonedDateTime then = now.with(LocalTime.of(hour, 0)).plusDays(1);
		this.clock.move(Duration.between(now, then));
	}

	private void give(Actor to, @Nullable LocalDate due, String message, String key) {
		this.cast.as(this.ana, () -> this.assignments.assign(List.of(key), new Wish(to.accountId(), due, message)));
	}

	private LocalDate today() {
		return this.cast.as(this.ana, this.cycles::today);
	}

	private static List<MimeMessage> letters() {
		return Arrays.asList(MAIL.getReceivedMessages());
	}

	private static String text(MimeMessage letter) {
		try {
			return letter.getContent().toString();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
