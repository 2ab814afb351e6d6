package org.holdfast.institution;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.account.AccountView;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.Postbox;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
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
 * Invitations work once, for seven days, for one person.
 */
@IntegrationTest
class InvitationsIntegrationTests {

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Invitations invitations;

	@Autowired
	private Members members;

	@Autowired
	private Memberships memberships;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private final EmailAddress guest = new EmailAddress("guest-" + UUID.randomUUID() + "@example.org");

	@BeforeEach
	void calm() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.cast.member(this.institution, Role.ADMINISTRATOR);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void makesAnAccountOnce() {
		String link = invite(Role.MANAGER).link();
		Visitor visitor = new Visitor(this.port).open(link);
		assertThat(visitor.words()).contains("Manager", this.guest.text());
		visitor.submit(path(link), "name", "", "password", "short");
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.words()).contains("Enter your name");
		visitor.submit(path(link), "name", "Gail Guest", "password", "short");
		assertThat(visitor.words()).contains("at least 12 characters");
		assertThat(visitor.page().select("#name").val()).isEqualTo("Gail Guest");
		visitor.submit(path(link), "name", "Gail Guest", "password", Cast.PASSWORD);
		assertThat(visitor.location()).isEqualTo("/sign-in");
		visitor.open("/sign-in").submit("/sign-in", "email", this.guest.text(), "password", Cast.PASSWORD);
		assertThat(visitor.open("/account").words()).contains("Gail Guest");
		assertGone(new Visitor(this.port).open(link));
		Visitor late = new Visitor(this.port).open("/sign-in");
		late.post(path(link), Map.of("_csrf", late.csrf(), "name", "Late", "password", Cast.PASSWORD));
		assertGone(late);
	}

	@Test
	void opensNothingWhenOldWithdrawnOrReplaced() {
		Invited first = invite(Role.MANAGER);
		Invited second = CurrentInstitution.runAs(this.institution,
				() -> this.invitations.resend(this.invitations.open().getFirst().id()));
		assertGone(new Visitor(this.port).open(first.link()));
		assertThat(new Visitor(this.port).open(second.link()).status()).isEqualTo(200);
		this.clock.move(Duration.ofDays(7));
		assertGone(new Visitor(this.port).open(second.link()));
		Invited third = invite(Role.EXECUTIVE);
		assertThat(new Visitor(this.port).open(third.link()).words()).contains("Executive");
		CurrentInstitution.runAs(this.institution, () -> {
			UUID id = this.invitations.open().getFirst().id();
			this.invitations.revoke(id);
			assertThatExceptionOfType(WrongState.class).isThrownBy(() -> this.invitations.resend(id));
			assertThat(this.invitations.open()).isEmpty();
		});
		assertGone(new Visitor(this.port).open(third.link()));
		assertGone(new Visitor(this.port).open("/invitations/AAAAAAAAAAAAAAAAAAAAAA"));
	}

	@Test
	void holdsAHundredAndTwentyEightBitsAndIsStoredAsAHash() {
		String token = path(invite(Role.MANAGER).link()).substring("/invitations/".length());
		assertThat(token).hasSize(22);
		String stored = this.jdbc
			.sql("SELECT string_agg(t::text, ' ') FROM invitation_token t WHERE institution_id = :id")
			.param("id", this.institution)
			.query(String.class)
			.single();
		assertThat(stored).doesNotContain(token);
	}

	@Test
	void addsAMembershipToTheInvitedPersonOnly() {
		AccountView known = this.cast.account(false);
		UUID elsewhere = this.cast.institution();
		CurrentInstitution.runAs(elsewhere, () -> this.members.join(known.id(), Role.EXECUTIVE));
		String link = CurrentInstitution
			.runAs(this.institution, () -> this.invitations.invite(new EmailAddress(known.email()), Role.MANAGER))
			.link();
		Visitor visitor = new Visitor(this.port).open(link);
		assertThat(visitor.words()).contains("has an account already");
		Visitor other = new Visitor(this.port).signIn(this.cast.member(elsewhere, Role.MANAGER)).open(link);
		assertThat(other.words()).contains("another email address");
		other.open("/account/edit").post(path(link) + "/join", Map.of("_csrf", other.csrf()));
		assertGone(other);
		visitor.signIn(new Actor(known.id(), known.name(), known.email(), elsewhere, Role.EXECUTIVE)).open(link);
		visitor.submit(path(link) + "/join");
		assertThat(visitor.location()).isEqualTo("/institutions/choose");
		assertThat(this.memberships.of(known.id())).hasSize(2);
	}

	@Test
	void isRefusedForMembersAndStaff() {
		Actor member = this.cast.member(this.institution, Role.MANAGER);
		AccountView staff = this.cast.account(true);
		CurrentInstitution.runAs(this.institution, () -> {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.invitations.invite(new EmailAddress(member.email()), Role.EXECUTIVE));
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.invitations.invite(new EmailAddress(staff.email()), Role.EXECUTIVE));
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.invitations.invite(this.guest, Role.STAFF));
			assertThatExceptionOfType(WrongState.class).isThrownBy(() -> this.invitations.inviteFirst(this.guest));
		});
	}

	@Test
	void isAlsoSentByMail() throws Exception {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(MAIL.getSmtp().getPort());
		Invited invited = invite(Role.MANAGER);
		assertThat(letter(server).send(invited)).isEqualTo(Postbox.Outcome.SENT);
		assertThat(MAIL.getReceivedMessages()).singleElement().satisfies((letter) -> {
			assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(this.guest.text());
			assertThat(letter.getSubject()).contains("Hospital");
			assertThat(GreenMailUtil.getBody(letter).replace("=\r\n", "")).contains(invited.link());
		});
	}

	@Test
	void doesNotWaitForAMailServerThatIsNotThere() {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(1);
		assertThat(letter(server).send(invite(Role.MANAGER))).isEqualTo(Postbox.Outcome.FAILED);
	}

	private InvitationLetter letter(JavaMailSenderImpl server) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("server", server));
		return new InvitationLetter(new Postbox(beans.getBeanProvider(JavaMailSender.class), "holdfast@example.org"),
				this.messages);
	}

	private Invited invite(Role role) {
		return CurrentInstitution.runAs(this.institution, () -> this.invitations.invite(this.guest, role));
	}

	private static String path(String link) {
		return link.substring(link.indexOf("/invitations/"));
	}

	private static void assertGone(Visitor visitor) {
		assertThat(visitor.status()).isEqualTo(404);
		assertThat(visitor.words()).contains("This invitation opens nothing");
	}

}
