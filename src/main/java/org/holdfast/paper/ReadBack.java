package org.holdfast.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.holdfast.paper.docx.DocxReader;
import org.holdfast.paper.sheet.Harvest;
import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.paper.sheet.Parcel;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.paper.xlsx.XlsxReader;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRights;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Outcome;
import org.holdfast.progress.Revision;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads documents back that were filled in away from Holdfast. Nothing is stored before
 * somebody has seen the difference and said which of it counts.
 */
@Service
@Transactional
public class ReadBack {

	/** How long an undecided document is remembered. */
	public static final Duration KEPT = Duration.ofDays(7);

	/** Largest file taken. */
	public static final int MOST_BYTES = 10 << 20;

	private final Toolkits toolkits;

	private final Answers answers;

	private final Cycles cycles;

	private final Papers papers;

	private final PendingStore store;

	private final AnswerRights rights;

	private final Clock clock;

	ReadBack(Toolkits toolkits, Answers answers, Cycles cycles, Papers papers, PendingStore store, AnswerRights rights,
			Clock clock) {
		this.toolkits = toolkits;
		this.answers = answers;
		this.cycles = cycles;
		this.papers = papers;
		this.store = store;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * Whether the current actor may answer anything on a page now.
	 * @param page an answerable page
	 * @return whether a document of it can be read back
	 */
	@Transactional(readOnly = true)
	public boolean isOpen(Page page) {
		Predicate<String> open = this.rights.in(this.cycles.current().name());
		return page.items().stream().map(Item::key).anyMatch(open);
	}

	/**
	 * Reads a document and remembers what it says.
	 * @param toolkit key of the toolkit
	 * @param page key of the page it should be of
	 * @param file name of the file
	 * @param content the whole file
	 * @return id of what waits for a decision
	 * @throws NotReadable when it cannot be read, or is of something else
	 */
	@Transactional(rollbackFor = NotReadable.class)
	public UUID receive(String toolkit, String page, String file, byte[] content) throws NotReadable {
		Page known = page(toolkit, page);
		Edition edition = this.toolkits.current(toolkit);
		Harvest harvest = harvest(content);
		Stamp stamp = harvest.stamp();
		check(stamp, edition, page);
		String cycle = this.cycles.current().name();
		boolean own = stamp.filled() && cycle.equals(stamp.cycle());
		Map<AnswerKey, AnswerView> present = this.answers.of(cycle, toolkit, page);
		Findings findings = new Findings(this.papers.asked(), fillers(), stamp, known,
				(place) -> own ? before(cycle, place, present) : Map.of());
		findings.look(harvest.found());
		List<Pending.Answer> read = findings.answers()
			.stream()
			.map((answer) -> own ? answer : new Pending.Answer(answer.item(), answer.row(), 0, answer.fields()))
			.toList();
		Pending pending = new Pending(UUID.randomUUID(), toolkit, page, cycle, file, stamp.reference(), stamp.cycle(),
				stamp.edition(), stamp.at(), findings.same(), read, findings.lost());
		Instant now = this.clock.instant();
		this.store.forgetBefore(now.minus(KEPT));
		this.store.put(pending, CurrentActor.get().accountId(), now);
		return pending.id();
	}

	/**
	 * What of one's own waits for a decision.
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return its id, empty when nothing waits
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> waiting(String toolkit, String page) {
		return this.store.waiting(toolkit, page, CurrentActor.get().accountId(), oldest());
	}

	/**
	 * How a document differs from what is stored now.
	 * @param id id of what waits
	 * @param locale the reader's language
	 * @return the difference
	 * @throws NotFound when nothing of one's own waits under this id
	 */
	@Transactional(readOnly = true)
	public Difference difference(UUID id, Locale locale) {
		Pending pending = pending(id);
		Edition edition = this.toolkits.current(pending.toolkit());
		Map<AnswerKey, AnswerView> present = this.answers.of(pending.cycle(), pending.toolkit(), pending.page());
		return new Differences(this.papers.asked(), this.papers.words(locale), locale, present,
				this.rights.in(pending.cycle()))
			.of(pending, edition, page(pending.toolkit(), pending.page()));
	}

	/**
	 * Stores what was chosen. What somebody else has changed since the document was made,
	 * and was not chosen, is kept in the history of its answer. What the actor may not
	 * answer is left alone.
	 * @param id id of what waits
	 * @param chosen what was chosen
	 * @return what became of it
	 * @throws NotFound when nothing of one's own waits under this id
	 */
	public Difference.Result confirm(UUID id, Difference.Chosen chosen) {
		Pending pending = pending(id);
		if (!this.store.forget(id, CurrentActor.get().accountId())) {
			throw new NotFound();
		}
		Edition edition = this.toolkits.current(pending.toolkit());
		Predicate<String> open = this.rights.in(pending.cycle());
		List<Outcome> outcomes = new ArrayList<>();
		for (int number = 0; number < pending.answers().size(); number++) {
			Pending.Answer read = pending.answers().get(number);
			if (open.test(read.item()) && edition.findItem(read.item()).isPresent()) {
				AnswerKey key = new AnswerKey(read.item(), read.row());
				AnswerView stored = this.answers.get(pending.cycle(), key);
				setAside(pending, read, stored, number, chosen).ifPresent(outcomes::add);
				take(pending, read, stored, number, chosen).ifPresent(outcomes::add);
			}
		}
		int stored = 0;
		int flawed = 0;
		int aside = 0;
		for (Outcome outcome : outcomes) {
			switch (outcome) {
				case Outcome.Stored done -> {
					stored++;
					flawed += done.answer().isDraft() ? 1 : 0;
				}
				case Outcome.Clash clash -> aside++;
			}
		}
		return new Difference.Result(stored, flawed, aside);
	}

	/**
	 * Forgets a document without storing anything.
	 * @param id id of what waits
	 * @throws NotFound when nothing of one's own waits under this id
	 */
	public void discard(UUID id) {
		pending(id);
		this.store.forget(id, CurrentActor.get().accountId());
	}

	/**
	 * Forgets what the institution in force has left undecided for too long.
	 * @return how many documents
	 */
	public int tidy() {
		return this.store.forgetBefore(oldest());
	}

	private Optional<Outcome> setAside(Pending pending, Pending.Answer read, AnswerView stored, int number,
			Difference.Chosen chosen) {
		List<Pending.Field> unwanted = read.fields()
			.stream()
			.filter((field) -> !chosen.fields().contains(number + "." + field.key())
					&& Differences.kind(read, field, stored) == Difference.Kind.CONFLICT)
			.toList();
		if (unwanted.isEmpty()) {
			return Optional.empty();
		}
		int base = (read.base() == stored.version()) ? -1 : read.base();
		return Optional.of(this.answers.save(pending.cycle(), change(read, stored, base, unwanted)));
	}

	private Optional<Outcome> take(Pending pending, Pending.Answer read, AnswerView stored, int number,
			Difference.Chosen chosen) {
		List<Pending.Field> wanted = read.fields()
			.stream()
			.filter((field) -> chosen.fields().contains(number + "." + field.key()))
			.toList();
		if (wanted.isEmpty()) {
			return Optional.empty();
		}
		int seen = chosen.versions().getOrDefault(number, read.base());
		return Optional.of(this.answers.save(pending.cycle(), change(read, stored, seen, wanted)));
	}

	private static Change change(Pending.Answer read, AnswerView stored, int base, List<Pending.Field> fields) {
		Typed typed = stored.typed();
		AnswerStatus status = null;
		String reason = null;
		for (Pending.Field field : fields) {
			typed = Differences.with(typed, field);
			String text = field.now().isEmpty() ? "" : field.now().getFirst();
			if (field.key().equals(Asked.STATUS)) {
				status = AnswerStatus.of(text).orElse(null);
			}
			if (field.key().equals(Asked.REASON)) {
				reason = text;
			}
		}
		return new Change(stored.key(), base, null, status, reason, typed);
	}

	private Map<String, List<String>> before(String cycle, Stamp.Place place, Map<AnswerKey, AnswerView> present) {
		AnswerKey key = new AnswerKey(place.item(), place.row());
		AnswerView now = present.getOrDefault(key, AnswerView.none(key));
		if (now.version() == place.version()) {
			return Differences.fields(now);
		}
		if (place.version() == 0) {
			return Differences.fields(AnswerView.none(key));
		}
		return this.answers.revisions(cycle, key)
			.stream()
			.filter((revision) -> revision.version() == place.version() && revision.cause() != Revision.Cause.SET_ASIDE)
			.findFirst()
			.map((revision) -> Differences.fields(new AnswerView(key, revision.version(), revision.status(),
					revision.reason(), revision.typed(), Map.of(), List.of(), revision.saved())))
			.orElse(Map.of());
	}

	private static void check(Stamp stamp, Edition edition, String page) throws NotReadable {
		UUID institution = stamp.institution();
		if (institution != null && !institution.equals(CurrentInstitution.id())) {
			throw new NotReadable("paper.file.institution");
		}
		if (!stamp.toolkit().equals(edition.toolkit()) || !stamp.page().equals(page)) {
			throw new NotReadable("paper.file.page");
		}
		if (stamp.edition() > edition.number()) {
			throw new NotReadable("paper.file.edition", stamp.edition(), edition.number());
		}
	}

	private static Harvest harvest(byte[] content) throws NotReadable {
		if (content.length == 0) {
			throw new NotReadable("paper.file.empty");
		}
		Parcel parcel = Parcel.open(content);
		if (parcel.part("xl/workbook.xml").isPresent()) {
			return XlsxReader.read(parcel);
		}
		if (parcel.part("_rels/.rels").isPresent() && parcel.part("[Content_Types].xml").isPresent()) {
			return DocxReader.read(parcel);
		}
		throw new NotReadable("paper.file.type");
	}

	private Set<String> fillers() {
		Set<String> fillers = new HashSet<>();
		for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
			fillers.add(this.papers.words(locale).of("web.notProvided"));
			fillers.add(this.papers.words(locale).of("paper.write"));
		}
		return fillers;
	}

	private Pending pending(UUID id) {
		return this.store.find(id, CurrentActor.get().accountId(), oldest()).orElseThrow(NotFound::new);
	}

	private Page page(String toolkit, String page) {
		return this.toolkits.current(toolkit)
			.findPage(page)
			.filter((one) -> one.kind().answerable())
			.orElseThrow(NotFound::new);
	}

	private Instant oldest() {
		return this.clock.instant().minus(KEPT);
	}

}
