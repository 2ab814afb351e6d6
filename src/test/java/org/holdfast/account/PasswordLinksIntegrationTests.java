package org.holdfast.account;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.database.StartRefused;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.TooMany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A link sets a new password once, within an hour, and nobody learns who has an account.
 */
@IntegrationTest
class PasswordLinksIntegrationTests {

	private static final String NEXT = "a heron over the salt marsh";

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private Accounts accounts;

	@Autowired
	private AttemptLimit limit;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor person;

	@BeforeEach
	void calm() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.person = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void setsANewPasswordOnceAndEndsAllSessions() {
		Visitor elsewhere = new Visitor(this.port).signIn(this.person);
		Visitor here = new Visitor(this.port).signIn(this.person);
		String session = here.session();
		String path = path(this.links.make(this.person.accountId()).link());
		String other = path(this.links.make(this.person.accountId()).link());
		here.open(path);
		assertThat(here.words()).contains(this.person.email());
		here.submit(path, "password", "short");
		assertThat(here.status()).isEqualTo(422);
		assertThat(here.words()).contains("at least 12 characters");
		here.submit(path, "password", NEXT);
		assertThat(here.location()).isEqualTo("/sign-in");
		assertThat(here.follow().words()).contains("Your new password is set");
		assertThat(elsewhere.open("/account").status()).isEqualTo(302);
		assertThat(new Visitor(this.port).withSession(session).open("/account").status()).isEqualTo(302);
		assertGone(new Visitor(this.port).open(path));
		assertGone(new Visitor(this.port).open(other));
		here.submit("/sign-in", "email", this.person.email(), "password", NEXT);
		assertThat(here.open("/settings/audit").page().select("#entries").text()).contains("password");
	}

	@Test
	void standsInThePlatformsLogWhenNobodyIsSignedIn() {
		String path = path(this.links.make(this.person.accountId()).link());
		new Visitor(this.port).open(path).submit(path, "password", NEXT);
		assertThat(this.jdbc.sql("SELECT what FROM platform_entry WHERE subject = :who ORDER BY entry_id")
			.param("who", this.person.accountId().toString())
			.query(String.class)
			.list()).containsExactly("password-link-made", "password-reset");
	}

	@Test
	void opensNothingAfterAnHourOrWhenUnknown() {
		String link = this.links.make(this.person.accountId()).link();
		this.clock.move(Duration.ofHours(1));
		assertGone(new Visitor(this.port).open(link));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.links.use(link.substring(link.lastIndexOf('/') + 1), NEXT, Locale.ENGLISH));
		assertGone(new Visitor(this.port).open("/password/reset/AAAAAAAAAAAAAAAAAAAAAA"));
	}

	@Test
	void isStoredAsAHash() {
		String link = this.links.make(this.person.accountId()).link();
		String stored = this.jdbc.sql("SELECT string_agg(l::text, ' ') FROM password_link l")
			.query(String.class)
			.single();
		assertThat(stored).doesNotContain(link.substring(link.lastIndexOf('/') + 1))
			.contains(this.person.accountId().toString());
	}

	@Test
	void isAskedForFromTheSignInPage() {
		Visitor visitor = new Visitor(this.port).open("/sign-in");
		assertThat(visitor.page().select("a[href=/password/forgotten]").text()).isEqualTo("I forgot my password");
		visitor.open("/password/forgotten");
		assertThat(visitor.words()).contains("no mail server", "Ask an administrator");
		String csrf = visitor.open("/sign-in").csrf();
		assertThat(asked(csrf, visitor, this.person.email()))
			.isEqualTo(asked(csrf, visitor, "nobody-at-all@example.org"));
		visitor.post("/password/forgotten", Map.of("_csrf", csrf, "email", "not an address"));
		assertThat(visitor.status()).isEqualTo(422);
	}

	@Test
	void isSentByMailToWhomHasAnAccountOnly() throws Exception {
		ForgottenPassword forgotten = forgotten();
		forgotten.ask(new EmailAddress("nobody-" + UUID.randomUUID() + "@example.org"), "192.0.2.1");
		forgotten.ask(new EmailAddress(this.person.email()), "192.0.2.1");
		assertThat(MAIL.getReceivedMessages()).singleElement().satisfies((letter) -> {
			assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(this.person.email());
			String text = GreenMailUtil.getBody(letter).replace("=\r\n", "");
			assertThat(new Visitor(this.port).open(path(
					text.lines().filter((line) -> line.contains("/password/reset/")).findFirst().orElseThrow().strip()))
				.words()).contains(this.person.email());
		});
	}

	@Test
	void isSlowedDownForKnownAndUnknownAddressesAlike() {
		ForgottenPassword forgotten = forgotten();
		for (String email : List.of(this.person.email(), "nobody-" + UUID.randomUUID() + "@example.org")) {
			EmailAddress address = new EmailAddress(email);
			for (int time = 0; time < 3; time++) {
				forgotten.ask(address, "192.0.2.2");
			}
			assertThatExceptionOfType(TooMany.class).isThrownBy(() -> forgotten.ask(address, "192.0.2.2"));
		}
	}

	@Test
	void letsTheFirstPersonOfStaffIn() {
		List<UUID> staff = this.jdbc.sql("UPDATE account SET staff = false WHERE staff RETURNING id")
			.query(UUID.class)
			.list();
		String email = "first-" + UUID.randomUUID() + "@example.org";
		try {
			String link = printed(email).lines()
				.map(String::strip)
				.filter((line) -> line.contains("/password/reset/"))
				.findFirst()
				.orElseThrow();
			assertThat(printed(email)).contains("/password/reset/");
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> printed("not an address"));
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> printed(this.person.email()));
			assertThat(printed("")).isEmpty();
			Visitor visitor = new Visitor(this.port).open(path(link));
			visitor.submit(path(link), "password", NEXT);
			visitor.follow().submit("/sign-in", "email", email, "password", NEXT);
			assertThat(visitor.open("/staff/institutions").status()).isEqualTo(200);
			assertThat(printed(email)).isEmpty();
			assertThat(printed("other@example.org")).isEmpty();
			assertGone(new Visitor(this.port).open(path(link)));
		}
		finally {
			staff.forEach(
					(id) -> this.jdbc.sql("UPDATE account SET staff = true WHERE id = :id").param("id", id).update());
		}
	}

	private String printed(String email) {
		ByteArrayOutputStream console = new ByteArrayOutputStream();
		new FirstStaff(this.accounts, this.links, email, new PrintStream(console, true, StandardCharsets.UTF_8))
			.ready();
		return console.toString(StandardCharsets.UTF_8);
	}

	private ForgottenPassword forgotten() {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(MAIL.getSmtp().getPort());
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("server", server));
		Postbox postbox = new Postbox(beans.getBeanProvider(JavaMailSender.class), "holdfast@example.org");
		return new ForgottenPassword(this.accounts, this.links, new PasswordLinkLetter(postbox, this.messages),
				this.limit, Runnable::run);
	}

	private static String asked(String csrf, Visitor visitor, String email) {
		visitor.post("/password/forgotten", Map.of("_csrf", csrf, "email", email));
		assertThat(visitor.status()).isEqualTo(200);
		return visitor.words();
	}

	private static String path(String link) {
		return link.substring(link.indexOf("/password/reset/"));
	}

	private static void assertGone(Visitor visitor) {
		assertThat(visitor.status()).isEqualTo(404);
		assertThat(visitor.words()).contains("This link opens nothing");
	}

}
