package org.holdfast.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.paper.sheet.Question;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.team.Comments;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Toolkits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the files are like that pages become: whole, with headings and tables that
 * assistive programs know, and harmless.
 */
@IntegrationTest
class PaperFileIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Comments comments;

	@Autowired
	private Papers papers;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Toolkits toolkits;

	private Actor ana;

	@BeforeEach
	void somebody() {
		this.ana = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	@ParameterizedTest
	@CsvSource({ "true,en,baseline", "false,es,baseline", "false,en,readiness", "true,es,big-questions" })
	void thePdfIsTaggedAndHoldsEveryLabel(boolean filled, String language, String page) throws IOException {
		Sheet sheet = sheet(page, new PaperWish(filled, Set.of(), true, false), PaperFormat.PDF, Locale.of(language));
		try (PDDocument pdf = Loader.loadPDF(this.papers.file(sheet, PaperFormat.PDF))) {
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(sheet.title());
			assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
			List<String> kinds = new ArrayList<>();
			collect(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
			assertThat(kinds).contains("H1", "H2", "H3", "P");
			assertThat(kinds.stream().filter("H3"::equals)).hasSameSizeAs(sheet.questions().toList());
			if (sheet.questions()
				.anyMatch((question) -> question.table() != null && !question.table().rows().isEmpty())) {
				assertThat(kinds).contains("Table", "TR", "TH", "TD");
			}
			String text = bare(new PDFTextStripper().getText(pdf));
			assertThat(labels(sheet)).isNotEmpty().allSatisfy((label) -> assertThat(text).contains(bare(label)));
			assertThat(text).contains(bare(sheet.stamp().reference()));
		}
	}

	@Test
	void theDocumentHasHeadingsTableHeadsAndEveryLabel() {
		Sheet sheet = sheet("baseline", PaperWish.FILLED, PaperFormat.DOCX, Locale.ENGLISH);
		Rewriter file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX));
		Document body = file.xml("word/document.xml");
		assertThat(styled(body, "Title")).containsExactly(sheet.title());
		assertThat(styled(body, "Heading1")).hasSameSizeAs(sheet.parts());
		assertThat(styled(body, "Heading2")).hasSameSizeAs(sheet.questions().toList());
		assertThat(body.getElementsByTag("w:tbl")).isNotEmpty()
			.allSatisfy((table) -> assertThat(table.getElementsByTag("w:tblHeader")).hasSize(1));
		String words = bare(body.text());
		assertThat(labels(sheet)).allSatisfy((label) -> assertThat(words).contains(bare(label)));
		assertThat(body.getElementsByTag("w:tag").eachAttr("w:val")).doesNotHaveDuplicates()
			.allSatisfy((tag) -> assertThat(tag.length()).isLessThanOrEqualTo(64));
		assertThat(body.getElementsByTag("w:id").eachAttr("w:val")).doesNotHaveDuplicates();
		assertThat(file.text("word/styles.xml")).contains("w:val=\"en-US\"").contains("<w:outlineLvl w:val=\"0\"/>");
		assertThat(file.text("docProps/core.xml")).contains(sheet.title());
		assertThat(file.text("word/document.xml")).contains("Not provided");
	}

	@Test
	void theKeysOfEveryPageFitIntoADocument() {
		this.toolkits.current()
			.forEach(
					(edition) -> edition.pages().stream().filter((page) -> page.kind().answerable()).forEach((page) -> {
						Sheet sheet = this.cast.as(this.ana, () -> this.papers.sheet(edition.toolkit(), page.key(),
								PaperWish.BLANK, PaperFormat.DOCX, null, Locale.ENGLISH));
						assertThat(new Rewriter(this.papers.file(sheet, PaperFormat.DOCX)).xml("word/document.xml")
							.getElementsByTag("w:tag")
							.eachAttr("w:val")).allSatisfy((tag) -> assertThat(tag).hasSizeLessThanOrEqualTo(64));
					}));
	}

	@Test
	void theWorkbookHoldsNoFormulaAndOnlyAnswersCanBeChanged() {
		String item = "hiring/big-questions/local/patients";
		this.cast.as(this.ana, () -> this.answers.save(this.cycles.current().name(), new Change(AnswerKey.of(item), 0,
				null, null, null, Typed.value("=HYPERLINK(\"http://example.org\",\"x\")"))));
		Sheet sheet = sheet("big-questions", PaperWish.FILLED, PaperFormat.XLSX, Locale.ENGLISH);
		Rewriter file = new Rewriter(this.papers.file(sheet, PaperFormat.XLSX));
		Document grid = file.xml("xl/worksheets/sheet1.xml");
		assertThat(grid.getElementsByTag("f")).isEmpty();
		assertThat(grid.getElementsByTag("sheetProtection").attr("sheet")).isEqualTo("true");
		Document styles = file.xml("xl/styles.xml");
		List<Element> looks = styles.getElementsByTag("cellXfs").first().children();
		String textual = styles.getElementsByTag("numFmt")
			.stream()
			.filter((one) -> one.attr("formatCode").equals("@"))
			.map((one) -> one.attr("numFmtId"))
			.findFirst()
			.orElseThrow();
		List<Element> open = grid.getElementsByTag("c")
			.stream()
			.filter((cell) -> cell.hasAttr("s") && looks.get(Integer.parseInt(cell.attr("s")))
				.getElementsByTag("protection")
				.attr("locked")
				.equals("false"))
			.toList();
		assertThat(open).hasSizeGreaterThan(50).allSatisfy((cell) -> {
			assertThat(cell.attr("r")).startsWith("G");
			assertThat(cell.attr("t")).isIn("s", "");
			assertThat(looks.get(Integer.parseInt(cell.attr("s"))).attr("numFmtId")).isEqualTo(textual);
		});
		assertThat(file.text("xl/sharedStrings.xml")).contains("=HYPERLINK(");
		assertThat(grid.getElementsByTag("col").first().attr("hidden")).isEqualTo("true");
	}

	@Test
	void onlyWhatWasAskedForIsOnTheSheet() {
		Sheet all = sheet("baseline", PaperWish.FILLED, PaperFormat.HTML, Locale.ENGLISH);
		String second = all.parts().get(1).key();
		Sheet one = sheet("baseline", new PaperWish(true, Set.of(second), false, true), PaperFormat.HTML,
				Locale.ENGLISH);
		assertThat(one.parts()).extracting(Sheet.Part::key).containsExactly(second);
		assertThat(one.questions()).allSatisfy((question) -> assertThat(question.help()).isEmpty());
		Actor staff = this.cast.staff();
		Sheet outside = this.cast.as(staff, () -> this.papers.sheet("hiring", "baseline", PaperWish.FILLED,
				PaperFormat.DOCX, null, Locale.ENGLISH));
		assertThat(outside.filled()).isFalse();
		assertThat(outside.stamp().institution()).isNull();
		assertThat(this.papers.file(outside, PaperFormat.DOCX)).isNotEmpty();
	}

	@Test
	void anotherInstitutionsAnswersAreOnNobodysSheet() throws IOException {
		String canary = "Canary " + UUID.randomUUID();
		this.cast.as(this.ana,
				() -> this.answers.save(this.cycles.current().name(),
						new Change(AnswerKey.of("hiring/big-questions/local/patients"), 0, null, null, null,
								Typed.value(canary))));
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		for (Actor reader : List.of(this.ana, stranger)) {
			Sheet sheet = this.cast.as(reader, () -> this.papers.sheet("hiring", "big-questions", PaperWish.FILLED,
					PaperFormat.DOCX, null, Locale.ENGLISH));
			boolean own = reader == this.ana;
			String document = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX)).text("word/document.xml");
			String book = new Rewriter(this.papers.file(sheet, PaperFormat.XLSX)).text("xl/sharedStrings.xml");
			assertThat(document.contains(canary)).isEqualTo(own);
			assertThat(book.contains(canary)).isEqualTo(own);
			try (PDDocument pdf = Loader.loadPDF(this.papers.file(sheet, PaperFormat.PDF))) {
				assertThat(bare(new PDFTextStripper().getText(pdf)).contains(bare(canary))).isEqualTo(own);
			}
		}
	}

	@Test
	void commentsAreOnTheDocumentsOfThoseWhoAskAndMayOpenThem() throws IOException {
		String canary = "Canary-" + UUID.randomUUID();
		String item = "hiring/big-questions/local/patients";
		this.cast.as(this.ana, () -> {
			this.comments.start(item, UUID.randomUUID(), canary, List.of());
			return null;
		});
		Actor cem = this.cast.member(this.ana.institutionId(), Role.CONTRIBUTOR);
		Actor executive = this.cast.member(this.ana.institutionId(), Role.EXECUTIVE);
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		for (Actor reader : List.of(this.ana, cem, executive, stranger)) {
			for (boolean asked : List.of(true, false)) {
				boolean told = asked && (reader == this.ana || reader == cem);
				Sheet sheet = this.cast.as(reader, () -> this.papers.sheet("hiring", "big-questions",
						new PaperWish(true, Set.of(), false, asked), PaperFormat.DOCX, null, Locale.ENGLISH));
				String document = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX)).text("word/document.xml");
				String book = new Rewriter(this.papers.file(sheet, PaperFormat.XLSX)).text("xl/sharedStrings.xml");
				assertThat(document.contains(canary)).isEqualTo(told);
				assertThat(book.contains(canary)).isEqualTo(told);
				try (PDDocument pdf = Loader.loadPDF(this.papers.file(sheet, PaperFormat.PDF))) {
					assertThat(bare(new PDFTextStripper().getText(pdf)).contains(canary)).isEqualTo(told);
				}
				Visitor visitor = new Visitor(this.port).signIn(reader)
					.open("/work/hiring/big-questions/paper" + (asked ? "?comments=with" : ""));
				assertThat(visitor.status()).isEqualTo(200);
				assertThat(visitor.words().contains(canary)).isEqualTo(told);
				assertThat(visitor.page().select("input[name=comments]")).hasSize((reader == executive) ? 0 : 1);
			}
		}
	}

	private Sheet sheet(String page, PaperWish wish, PaperFormat format, Locale locale) {
		return this.cast.as(this.ana, () -> this.papers.sheet("hiring", page, wish, format, null, locale));
	}

	private static List<String> labels(Sheet sheet) {
		List<String> labels = new ArrayList<>();
		sheet.facts().forEach((fact) -> labels.add(fact.label()));
		for (Question question : sheet.questions().toList()) {
			labels.add(question.label());
			question.help().forEach((fact) -> labels.add(fact.text()));
			if (question.table() != null && !question.table().rows().isEmpty()) {
				labels.addAll(question.table().heads());
				question.table()
					.rows()
					.stream()
					.filter((row) -> row.name() != null)
					.forEach((row) -> labels.add(row.name()));
			}
		}
		return labels;
	}

	private static List<String> styled(Document body, String style) {
		return body.getElementsByTag("w:p")
			.stream()
			.filter((paragraph) -> paragraph.getElementsByTag("w:pStyle").attr("w:val").equals(style))
			.map(Element::text)
			.toList();
	}

	private static void collect(PDStructureNode node, List<String> kinds) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				kinds.add(element.getStructureType());
				collect(element, kinds);
			}
		}
	}

	private static String bare(String text) {
		return text.replaceAll("\\s+|\u00a0|\u00ad", "");
	}

}
