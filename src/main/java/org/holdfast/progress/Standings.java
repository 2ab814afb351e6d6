package org.holdfast.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.PageStanding;
import org.holdfast.toolkit.SectionProgress;
import org.holdfast.toolkit.Toolkits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the institution in force is with each page. What is answered is counted;
 * whether a page is done a person says, and may take back.
 */
@Service
@Transactional
public class Standings implements SectionProgress {

	private final AnswerStore answers;

	private final RevisionStore revisions;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Standings(AnswerStore answers, RevisionStore revisions, Cycles cycles, Toolkits toolkits,
			ApplicationEventPublisher events, Clock clock) {
		this.answers = answers;
		this.revisions = revisions;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, PageStanding> standings(Edition edition) {
		if (CurrentInstitution.idOrNull() == null) {
			return Map.of();
		}
		return of(this.cycles.current().name(), edition).stream()
			.collect(Collectors.toMap((work) -> work.page().key(), PageWork::standing));
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, PageStanding> standings(Edition edition, Instant at) {
		if (CurrentInstitution.idOrNull() == null) {
			return Map.of();
		}
		return edition.pages()
			.stream()
			.filter((page) -> page.kind().answerable())
			.collect(
					Collectors.toMap(Page::key, (page) -> of(this.cycles.at(at).name(), edition, page, at).standing()));
	}

	/**
	 * How the work on one page stood at a moment.
	 * @param cycle name of the cycle
	 * @param edition the edition shown
	 * @param page an answerable page of it
	 * @param at the moment
	 * @return how it stood, without a word about drafts
	 */
	@Transactional(readOnly = true)
	public PageWork of(String cycle, Edition edition, Page page, Instant at) {
		return work(edition, page, this.revisions.at(cycle, pageKey(edition, page), at));
	}

	/**
	 * The work on all answerable pages.
	 * @param cycle name of the cycle
	 * @param edition the edition shown
	 * @return in reading order
	 */
	@Transactional(readOnly = true)
	public List<PageWork> of(String cycle, Edition edition) {
		Map<String, List<StoredAnswer>> byPage = this.answers.below(cycle, edition.toolkit() + "/")
			.stream()
			.collect(Collectors.groupingBy((answer) -> answer.key().item().split("/")[1], LinkedHashMap::new,
					Collectors.toList()));
		return edition.pages()
			.stream()
			.filter((page) -> page.kind().answerable())
			.map((page) -> work(edition, page, byPage.getOrDefault(page.key(), List.of())))
			.toList();
	}

	/**
	 * The work on one page.
	 * @param cycle name of the cycle
	 * @param edition the edition shown
	 * @param page an answerable page of it
	 * @return how it stands
	 */
	@Transactional(readOnly = true)
	public PageWork of(String cycle, Edition edition, Page page) {
		return work(edition, page, this.answers.below(cycle, pageKey(edition, page)));
	}

	/**
	 * Says whether a page is done.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of an answerable page
	 * @param completed whether it is done
	 */
	public void complete(String cycle, String toolkit, String page, boolean completed) {
		this.toolkits.page(toolkit, page);
		this.cycles.keep(this.cycles.get(cycle));
		AnswerKey key = AnswerKey.of(toolkit + "/" + page);
		AnswerStatus status = completed ? AnswerStatus.COMPLETED : AnswerStatus.IN_PROGRESS;
		this.answers.lock(cycle, key);
		Optional<StoredAnswer> before = this.answers.find(cycle, key);
		if (before.filter((answer) -> answer.status() == status).isPresent()) {
			return;
		}
		int version = before.map(StoredAnswer::version).orElse(0) + 1;
		Saved saved = Saved.by(CurrentActor.get(), this.clock.instant());
		this.answers.put(cycle, new StoredAnswer(key, version, status, "", Typed.NOTHING, 0, null, saved), Map.of());
		this.revisions.add(cycle, key, Revision.Cause.SAVED, version, status, "", Typed.NOTHING, saved);
		this.events.publishEvent(
				new AuditedEvent(completed ? "page-completed" : "page-reopened", key.item(), Map.of("cycle", cycle)));
	}

	private static PageWork work(Edition edition, Page page, List<StoredAnswer> answers) {
		String own = pageKey(edition, page);
		Optional<StoredAnswer> said = answers.stream().filter((answer) -> answer.key().item().equals(own)).findFirst();
		Set<String> items = page.items().stream().map(Item::key).collect(Collectors.toSet());
		List<StoredAnswer> given = answers.stream().filter((answer) -> items.contains(answer.key().item())).toList();
		int answered = (int) given.stream()
			.filter(StoredAnswer::isGiven)
			.map((answer) -> answer.key().item())
			.distinct()
			.count();
		boolean completed = said.filter((answer) -> answer.status() == AnswerStatus.COMPLETED).isPresent();
		PageStanding standing = new PageStanding(state(completed, answered), answered, items.size());
		List<AnswerKey> drafts = given.stream().filter((answer) -> answer.flaws() > 0).map(StoredAnswer::key).toList();
		Saved last = answers.stream().map(StoredAnswer::saved).max(Comparator.comparing(Saved::at)).orElse(null);
		return new PageWork(page, standing, drafts, last, said.map(StoredAnswer::saved).orElse(null));
	}

	private static PageStanding.State state(boolean completed, int answered) {
		if (completed) {
			return PageStanding.State.COMPLETED;
		}
		return (answered > 0) ? PageStanding.State.IN_PROGRESS : PageStanding.State.NOT_STARTED;
	}

	private static String pageKey(Edition edition, Page page) {
		return edition.toolkit() + "/" + page.key();
	}

}
