package org.holdfast.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.holdfast.institution.InstitutionView;
import org.holdfast.institution.Institutions;
import org.holdfast.paper.docx.DocxWriter;
import org.holdfast.paper.pdf.PdfWriter;
import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.paper.sheet.Words;
import org.holdfast.paper.xlsx.XlsxWriter;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Group;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Format;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts answerable pages on paper. Without an institution in force they are always blank.
 */
@Service
@Transactional(readOnly = true)
public class Papers {

	private static final int ROOM_BLANK = 5;

	private static final int ROOM_FILLED = 3;

	private final Toolkits toolkits;

	private final Answers answers;

	private final Cycles cycles;

	private final Institutions institutions;

	private final ObjectProvider<PageComments> comments;

	private final MessageSource messages;

	private final Format format;

	private final Clock clock;

	Papers(Toolkits toolkits, Answers answers, Cycles cycles, Institutions institutions,
			ObjectProvider<PageComments> comments, MessageSource messages, Format format, Clock clock) {
		this.toolkits = toolkits;
		this.answers = answers;
		this.cycles = cycles;
		this.institutions = institutions;
		this.comments = comments;
		this.messages = messages;
		this.format = format;
		this.clock = clock;
	}

	/**
	 * Puts a page on a sheet.
	 * @param toolkit key of the toolkit
	 * @param page key of an answerable page
	 * @param wish what is wanted
	 * @param made what the sheet will be made of
	 * @param cycle name of a cycle, absent for the newest
	 * @param locale the reader's language
	 * @return the sheet
	 * @throws NotFound when there is no such page or cycle
	 */
	public Sheet sheet(String toolkit, String page, PaperWish wish, PaperFormat made, @Nullable String cycle,
			Locale locale) {
		Edition edition = this.toolkits.current(toolkit);
		Page found = edition.findPage(page).filter((one) -> one.kind().answerable()).orElseThrow(NotFound::new);
		if (CurrentActor.get().institutionId() == null) {
			return sheet(edition, found, new PaperWish(false, wish.groups(), wish.help(), false), made, null, null,
					locale);
		}
		Cycle round = (cycle != null) ? this.cycles.get(cycle) : this.cycles.current();
		return sheet(edition, found, wish, made, this.institutions.current(), round, locale);
	}

	/**
	 * Makes a file of a sheet.
	 * @param sheet the sheet
	 * @param made what to make
	 * @return the whole file
	 */
	public byte[] file(Sheet sheet, PaperFormat made) {
		Words words = words(sheet.locale());
		return switch (made) {
			case DOCX -> new DocxWriter(sheet, words).write();
			case XLSX -> new XlsxWriter(sheet, words).write();
			case PDF -> new PdfWriter(sheet, words).write();
			case HTML -> throw new IllegalArgumentException("A page is made by its template");
		};
	}

	private Sheet sheet(Edition edition, Page page, PaperWish wish, PaperFormat made,
			@Nullable InstitutionView institution, @Nullable Cycle cycle, Locale locale) {
		Words words = words(locale);
		Map<AnswerKey, AnswerView> given = (wish.filled() && cycle != null)
				? this.answers.of(cycle.name(), edition.toolkit(), page.key()) : Map.of();
		SheetMaker maker = new SheetMaker(asked(), words, locale, wish, given,
				remarks(edition, page, wish, cycle, locale),
				(saved) -> words.of("progress.saved.by", this.format.instant(saved.at()), saved.name()),
				room(wish, made));
		List<Sheet.Part> parts = page.groups()
			.stream()
			.filter(wish::wants)
			.map((Group group) -> maker.part(group))
			.toList();
		Instant now = this.clock.instant();
		Stamp stamp = new Stamp(Stamp.FORM, UUID.randomUUID(), (institution != null) ? institution.id() : null,
				edition.toolkit(), page.key(), edition.number(), (cycle != null) ? cycle.name() : null, now,
				wish.filled(), locale.getLanguage(), maker.places());
		Page.Work work = page.work();
		String lede = ((work != null && work.question() != null) ? work.question() : page.summary()).in(locale);
		return new Sheet(stamp, locale, page.title().in(locale), lede,
				facts(edition, page, stamp, institution, cycle, words, locale), advice(made, words, wish), parts);
	}

	private List<Fact> facts(Edition edition, Page page, Stamp stamp, @Nullable InstitutionView institution,
			@Nullable Cycle cycle, Words words, Locale locale) {
		List<Fact> facts = new ArrayList<>();
		if (institution != null) {
			facts.add(new Fact(words.of("paper.fact.institution"), institution.name()));
		}
		facts.add(new Fact(words.of("paper.fact.page"), edition.title().in(locale) + ": " + page.title().in(locale)));
		facts.add(new Fact(words.of("paper.fact.edition"), String.valueOf(stamp.edition())));
		if (cycle != null) {
			facts.add(new Fact(words.of("progress.cycle"), words.of("progress.cycle.named", cycle.name(),
					this.format.date(cycle.days().from()), this.format.date(cycle.days().to()))));
		}
		facts.add(new Fact(words.of("paper.fact.made"), this.format.instant(stamp.at())));
		facts.add(new Fact(words.of("paper.fact.reference"), stamp.reference()));
		return facts;
	}

	private static List<String> advice(PaperFormat made, Words words, PaperWish wish) {
		if (made.readBack()) {
			return List.of(words.of("paper.advice." + made), words.of("paper.advice.rows." + made),
					words.of("paper.advice.back"));
		}
		return wish.filled() ? List.of() : List.of(words.of("paper.advice.pen"));
	}

	private Map<String, List<Remark>> remarks(Edition edition, Page page, PaperWish wish, @Nullable Cycle cycle,
			Locale locale) {
		PageComments source = this.comments.getIfAvailable();
		return (wish.comments() && cycle != null && source != null) ? source.comments(edition, page, cycle, locale)
				: Map.of();
	}

	Asked asked() {
		return new Asked(words(Locale.ENGLISH), words(Locale.of("es")));
	}

	Words words(Locale locale) {
		return (key, arguments) -> this.messages.getMessage(key, arguments, locale);
	}

	private static int room(PaperWish wish, PaperFormat made) {
		if (!wish.filled()) {
			return ROOM_BLANK;
		}
		return made.readBack() ? ROOM_FILLED : 0;
	}

}
