package org.holdfast.editing.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.editing.ContentText;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Publishing;
import org.holdfast.toolkit.Toolkits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Staff edit, preview and publish content; nobody else sees a draft.
 */
@IntegrationTest
class EditingPagesIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private Publishing publishing;

	@Autowired
	private JdbcClient jdbc;

	private MadeUpToolkit toolkit;

	private String draft;

	private String plan;

	private Visitor staff;

	@BeforeEach
	void aDraft() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.toolkit = new MadeUpToolkit();
		this.toolkit.put("plan/first/board", "yes-partly-no", "The board supports it");
		this.toolkit.put("plan/first/steps", "long-text", "Which steps come first");
		this.toolkit.put("plan/second/people", "choice", "How many people");
		this.toolkit.put("work/first/table", "table", "Who does what");
		this.toolkit.put("work/second/day", "date", "By which day");
		this.toolkit.publish(this.jdbc, 1);
		this.draft = "/staff/toolkits/" + this.toolkit.key() + "/draft";
		this.plan = this.draft + "/pages/plan";
		this.staff = signedIn(this.cast.staff()).open("/staff/toolkits");
		assertWellMade(this.staff.page());
		this.staff.submit(this.draft);
		assertThat(this.staff.status()).isEqualTo(302);
	}

	@Test
	void anItemIsRewordedAndPublishedAndTheEarlierEditionStays() {
		this.staff.open(this.plan + "/items/first/board");
		assertWellMade(this.staff.page());
		Map<String, String> typed = filled(this.staff.page(), this.plan + "/items/first/board");
		typed.put("labelEn", "The board has said so in public");
		typed.put("optional", "true");
		this.staff.post(this.plan + "/items/first/board", typed);
		assertThat(this.staff.status()).isEqualTo(302);
		assertThat(this.staff.follow().words()).contains("Saved in the draft", "said so in public");
		assertThat(newest().number()).isEqualTo(1);
		this.staff.open(this.draft + "/check");
		assertWellMade(this.staff.page());
		assertThat(this.staff.words()).contains("Nothing is to be put right", "1 reworded", "The board supports it",
				"The board has said so in public");
		this.staff.submit(this.draft + "/publish");
		assertThat(this.staff.follow().words()).contains("Edition 2 is published");
		Item item = newest().findItem(this.toolkit.key() + "/plan/first/board").orElseThrow();
		assertThat(newest().number()).isEqualTo(2);
		assertThat(item.label().en()).isEqualTo("The board has said so in public");
		assertThat(item.optional()).isTrue();
		assertThat(this.toolkits.edition(this.toolkit.key(), 1)
			.findItem(this.toolkit.key() + "/plan/first/board")
			.orElseThrow()
			.label()
			.en()).isEqualTo("The board supports it");
		assertThat(this.staff.open(this.draft).status()).isEqualTo(404);
	}

	@Test
	void itemsAreOrderedMovedSplitAndRemoved() {
		act("first/steps/up");
		act("second/people/move", "to", "work/first");
		Visitor visitor = this.staff.open(this.plan + "/items/new?group=first&from=board");
		assertWellMade(visitor.page());
		Map<String, String> typed = filled(visitor.page(), this.plan + "/items");
		typed.put("group", "first");
		typed.put("key", "council");
		typed.put("labelEn", "The council supports it");
		visitor.post(this.plan + "/items", typed);
		assertThat(visitor.status()).isEqualTo(302);
		act("first/board/remove");
		visitor.open(this.draft + "/check");
		assertThat(visitor.words()).contains("2 moved").doesNotContain("asked no longer");
		visitor.submit(this.draft + "/publish");
		Edition edition = newest();
		assertThat(edition.findPage("plan").orElseThrow().items()).extracting(Item::anchor)
			.containsExactly("first-steps", "first-council");
		assertThat(edition.findItem(this.toolkit.key() + "/plan/first/council").orElseThrow().was())
			.containsExactly(this.toolkit.key() + "/plan/first/board");
		assertThat(edition.findItem(this.toolkit.key() + "/work/first/people").orElseThrow().was())
			.containsExactly(this.toolkit.key() + "/plan/second/people");
	}

	@Test
	void whatIsWrongIsSaidBesideItsField() {
		Map<String, String> typed = filled(this.staff.open(this.plan + "/items/first/board").page(),
				this.plan + "/items/first/board");
		typed.put("labelEs", "");
		typed.put("source", "hospitaltoolkits.org");
		typed.put("field", "number");
		this.staff.post(this.plan + "/items/first/board", typed);
		assertThat(this.staff.status()).isEqualTo(422);
		assertThat(this.staff.page().getElementById("labelEs-error")).isNotNull();
		assertThat(this.staff.page().getElementById("source-error").text()).contains("https://");
		assertThat(this.staff.page().getElementById("unitEn-error").text()).contains("“unit” is missing");
		assertThat(this.staff.page().getElementById("source").val()).isEqualTo("hospitaltoolkits.org");
		this.staff.open(this.plan + "/text");
		assertWellMade(this.staff.page());
		typed = filled(this.staff.page(), this.plan + "/text");
		String text = this.staff.page().getElementById("text").val();
		assertThat(text).contains("The board supports it");
		typed.put("text", text.replace("kind: checklist", "kind: [checklist"));
		assertThat(this.staff.post(this.plan + "/text", typed).status()).isEqualTo(422);
		assertThat(this.staff.page().getElementById("text-error").text()).contains("Look at line");
		typed = filled(this.staff.page(), this.plan + "/text");
		typed.put("text", text.replace("kind: checklist", "kind: poem\ncolor: blue"));
		this.staff.post(this.plan + "/text", typed);
		assertThat(this.staff.status()).isEqualTo(422);
		assertThat(this.staff.page().select(".error-summary").text()).contains("plan › kind", "choose one of",
				"“color”");
		assertThat(this.staff.page().getElementById("text").val()).contains("poem");
	}

	@Test
	void deadLinksAndTextsThatAreNotTranslatedKeepADraftFromBeingPublished() {
		Map<String, String> typed = filled(this.staff.open(this.plan + "/text").page(), this.plan + "/text");
		typed.put("text",
				this.staff.page()
					.getElementById("text")
					.val()
					.replace("en: Text", "en: See [more](nowhere#there) of this")
					.replace("es: 'En español: Text'", "es: See [more](nowhere#there) of this"));
		this.staff.post(this.plan + "/text", typed);
		assertThat(this.staff.status()).isEqualTo(302);
		this.staff.open(this.draft + "/check");
		assertThat(this.staff.words()).contains("2 things to put right", "“nowhere#there” leads nowhere",
				"English and Spanish are the same");
		assertThat(this.staff.page().getElementById("publish")).isNull();
		this.staff.post(this.draft + "/publish", Map.of("_csrf", this.staff.csrf(), "version", "2"));
		assertThat(this.staff.status()).isEqualTo(409);
		assertThat(newest().number()).isEqualTo(1);
	}

	@Test
	void aPreviewIsOnlyForTheOneWhoLooks() {
		Map<String, String> words = filled(this.staff.open(this.plan).page(), this.plan);
		words.put("titleEn", "A plan nobody has seen");
		assertWellMade(this.staff.page());
		this.staff.post(this.plan, words);
		assertThat(this.staff.status()).isEqualTo(302);
		this.staff.open(this.draft).submit(this.draft + "/preview");
		assertThat(this.staff.location()).isEqualTo("/toolkits/" + this.toolkit.key());
		assertThat(this.staff.follow().words()).contains("A plan nobody has seen", "draft of edition 2");
		this.staff.open("/work/" + this.toolkit.key() + "/plan");
		assertThat(this.staff.words()).contains("A plan nobody has seen", "Nobody but staff sees it");
		assertThat(this.staff.page().select("fieldset[disabled] input[value=partly]")).hasSize(1);
		assertWellMade(this.staff.page());
		for (Actor other : List.of(this.cast.staff(), this.cast.member(this.cast.institution(), Role.ADMINISTRATOR))) {
			Visitor visitor = signedIn(other).open("/toolkits/" + this.toolkit.key());
			assertThat(visitor.status()).isEqualTo(200);
			assertThat(visitor.page().html()).doesNotContain("nobody has seen");
		}
		this.staff.open("/toolkits/" + this.toolkit.key()).submit(this.draft + "/preview/end");
		assertThat(this.staff.open("/toolkits/" + this.toolkit.key()).words()).doesNotContain("nobody has seen");
	}

	@Test
	void aFileThatWasDownloadedComesBackTheSame() throws Exception {
		HttpResponse<String> file = get(this.draft + "/file");
		assertThat(file.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((disposition) -> assertThat(disposition).contains(this.toolkit.key() + "-draft.yaml"));
		assertThat(ContentText.read(file.body(), "/file")).isEqualTo(this.publishing.content(this.toolkit.key(), 1));
		assertThat(get("/staff/toolkits/" + this.toolkit.key() + "/editions/1/file").body()).isEqualTo(file.body());
		assertThat(bring(file.body()).statusCode()).isEqualTo(409);
		this.staff.open(this.draft).submit(this.draft + "/discard");
		assertThat(bring(file.body().replace("The board supports it", "Brought in")).statusCode()).isEqualTo(302);
		assertThat(this.staff.open(this.plan).words()).contains("Brought in");
		HttpResponse<String> refused = bring("key: other\ntitle: no");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("“sections” is missing");
	}

	@Test
	void twoWhoEditDoNotOverwriteEachOther() {
		Visitor other = signedIn(this.cast.staff()).open(this.plan);
		Map<String, String> theirs = filled(other.page(), this.plan);
		Map<String, String> mine = filled(this.staff.open(this.plan).page(), this.plan);
		mine.put("titleEn", "Mine");
		theirs.put("titleEn", "Theirs");
		assertThat(this.staff.post(this.plan, mine).status()).isEqualTo(302);
		assertThat(other.post(this.plan, theirs).status()).isEqualTo(409);
		assertThat(other.open(this.plan).words()).contains("Mine").doesNotContain("Theirs");
	}

	@Test
	void membersOfInstitutionsStayOutside() {
		for (Role role : List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Visitor visitor = signedIn(this.cast.member(this.cast.institution(), role));
			for (String path : List.of("/staff/toolkits", this.draft, this.plan, this.draft + "/file",
					this.draft + "/check", "/staff/feedback")) {
				assertThat(visitor.open(path).status()).as("%s as %s", path, role).isEqualTo(403);
			}
		}
	}

	@Test
	void feedbackGoesToTheOwnerAndTheAnswerComesBack() {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		String path = "/feedback/" + this.toolkit.key() + "/plan/first/board";
		Visitor reader = signedIn(manager).open("/work/" + this.toolkit.key() + "/plan");
		assertThat(reader.page().select("a[href=" + path + "]")).hasSize(1);
		assertWellMade(reader.open(path).page());
		assertThat(reader.submit(path, "text", " ").status()).isEqualTo(422);
		assertThat(reader.submit(path, "text", "The example is unclear").follow().words()).contains("Sent.",
				"The example is unclear", "Open");
		assertWellMade(reader.page());
		reader.open(path).submit(path, "text", "And another thing", "named", "true");
		this.staff.open("/staff/feedback");
		assertWellMade(this.staff.page());
		Element unnamed = said("The example is unclear");
		assertThat(unnamed.text()).contains("Manager").doesNotContain("Hospital", manager.name());
		assertThat(said("And another thing").text()).contains("Hospital").doesNotContain(manager.name());
		String answer = unnamed.selectFirst("form").attr("action");
		this.staff.submit(answer, "answer", "We wrote a better one");
		assertThat(reader.open("/feedback").words()).contains("Answered", "We wrote a better one");
		Visitor other = signedIn(this.cast.member(this.cast.institution(), Role.MANAGER)).open("/feedback");
		assertThat(other.words()).contains("Nothing so far").doesNotContain("The example is unclear");
	}

	private Element said(String text) {
		return this.staff.page()
			.select("li.panel")
			.stream()
			.filter((one) -> one.text().contains(text) && one.closest("section").text().contains(this.toolkit.key()))
			.findFirst()
			.orElseThrow();
	}

	private void act(String act, String... more) {
		this.staff.open(this.plan);
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("_csrf", this.staff.csrf(), "version", this.staff.page().select("input[name=version]").val()));
		for (int place = 0; place < more.length; place += 2) {
			fields.put(more[place], more[place + 1]);
		}
		assertThat(this.staff.post(this.plan + "/items/" + act, fields).status()).as(act).isEqualTo(302);
	}

	private Edition newest() {
		return this.toolkits.newest(this.toolkit.key());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Cookie", "holdfast=" + this.staff.session())
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> bring(String content) throws Exception {
		this.staff.open("/staff/toolkits");
		String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.yaml\"\r\n\r\n" + content
				+ "\r\n--edge--\r\n";
		return HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/staff/toolkits/import?_csrf="
						+ URLEncoder.encode(this.staff.csrf(), StandardCharsets.UTF_8)))
				.header("Cookie", "holdfast=" + this.staff.session())
				.header("Content-Type", "multipart/form-data; boundary=edge")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private static Map<String, String> filled(Document page, String action) {
		Element form = page.select("form")
			.stream()
			.filter((one) -> one.attr("action").equals(action))
			.findFirst()
			.orElseThrow();
		Map<String, String> values = new LinkedHashMap<>();
		form.select("input:not([type=checkbox]), textarea, select")
			.forEach((input) -> values.put(input.attr("name"),
					input.is("select") ? input.select("option[selected]").val() : input.val()));
		form.select("input[type=checkbox][checked]").forEach((box) -> values.put(box.attr("name"), "true"));
		return values;
	}

	private static void assertWellMade(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids.stream().filter((id) -> Collections.frequency(ids, id) > 1)).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("main :is(input:not([type=hidden]), textarea, select)"))
			.allSatisfy((control) -> assertThat(page.select("label[for=" + control.id() + "]")).as(control.outerHtml())
				.hasSize(1));
	}

}
