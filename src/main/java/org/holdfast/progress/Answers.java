package org.holdfast.progress;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers of the institution in force. Whatever is typed is stored, whether it can be
 * read or not; every state is kept; nobody overwrites what they have not seen.
 */
@Service
@Transactional
public class Answers {

	private final AnswerStore answers;

	private final RevisionStore revisions;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final FigureProvenance provenance;

	private final AnswerRights rights;

	private final Clock clock;

	Answers(AnswerStore answers, RevisionStore revisions, Cycles cycles, Toolkits toolkits, FigureProvenance provenance,
			AnswerRights rights, Clock clock) {
		this.answers = answers;
		this.revisions = revisions;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.provenance = provenance;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * The answers of a page.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return what is answered, rows of tables in the order in which they were added
	 */
	@Transactional(readOnly = true)
	public Map<AnswerKey, AnswerView> of(String cycle, String toolkit, String page) {
		Map<AnswerKey, AnswerView> found = new LinkedHashMap<>();
		Map<String, Item> items = new LinkedHashMap<>();
		this.toolkits.page(toolkit, page).items().forEach((item) -> items.put(item.key(), item));
		for (StoredAnswer answer : this.answers.below(cycle, toolkit + "/" + page + "/")) {
			Item item = items.get(answer.key().item());
			if (item != null && AnswerFields.has(item, answer.key().row())) {
				found.put(answer.key(), view(item, answer));
			}
		}
		return found;
	}

	/**
	 * All answers of a cycle to the items in use, and what was said about their pages.
	 * @param cycle name of the cycle
	 * @return by key, of a page as a whole {@code toolkit/page}; rows of tables in the
	 * order in which they were added
	 */
	@Transactional(readOnly = true)
	public Map<AnswerKey, AnswerView> of(String cycle) {
		Map<String, Item> items = new LinkedHashMap<>();
		Set<String> pages = new HashSet<>();
		for (Edition edition : this.toolkits.current()) {
			edition.pages().forEach((page) -> {
				pages.add(edition.toolkit() + "/" + page.key());
				page.items().forEach((item) -> items.put(item.key(), item));
			});
		}
		Map<AnswerKey, AnswerView> found = new LinkedHashMap<>();
		for (StoredAnswer answer : this.answers.below(cycle, "")) {
			Item item = items.get(answer.key().item());
			if (item != null) {
				found.put(answer.key(), view(item, answer));
			}
			else if (pages.contains(answer.key().item())) {
				found.put(answer.key(), new AnswerView(answer.key(), answer.version(), answer.status(), answer.reason(),
						answer.typed(), Map.of(), List.of(), answer.saved()));
			}
		}
		return found;
	}

	/**
	 * An answer.
	 * @param cycle name of the cycle
	 * @param key what is answered
	 * @return the answer, version 0 when there is none
	 * @throws NotFound when there is no such cycle, item or row
	 */
	@Transactional(readOnly = true)
	public AnswerView get(String cycle, AnswerKey key) {
		Item item = known(cycle, key);
		AnswerKey now = now(item, key);
		return this.answers.find(cycle, now).map((answer) -> view(item, answer)).orElseGet(() -> AnswerView.none(now));
	}

	/**
	 * Stores a change, or says who was there before.
	 * @param cycle name of the cycle
	 * @param change what is to be stored
	 * @return what became of it
	 * @throws NotFound when there is no such cycle, item or row
	 * @throws org.springframework.security.access.AccessDeniedException when the actor
	 * may not answer the item
	 */
	public Outcome save(String cycle, Change change) {
		return store(cycle, change, Revision.Cause.SAVED);
	}

	/**
	 * Makes an earlier state, or one that was set aside, the answer again.
	 * @param cycle name of the cycle
	 * @param key what is answered
	 * @param number number of the revision
	 * @param base version that was seen when this was decided
	 * @return what became of it
	 * @throws NotFound when there is no such revision
	 */
	public Outcome restore(String cycle, AnswerKey key, int number, int base) {
		Revision earlier = revision(cycle, key, number);
		return store(cycle, new Change(key, base, null, earlier.status(), earlier.reason(), earlier.typed()),
				Revision.Cause.RESTORED);
	}

	/**
	 * Every state an answer was in, and those that were set aside.
	 * @param cycle name of the cycle
	 * @param key what is answered
	 * @return the newest first
	 * @throws NotFound when there is no such cycle, item or row
	 */
	@Transactional(readOnly = true)
	public List<Revision> revisions(String cycle, AnswerKey key) {
		return this.revisions.of(cycle, now(known(cycle, key), key));
	}

	/**
	 * One state.
	 * @param cycle name of the cycle
	 * @param key what is answered
	 * @param number its number
	 * @return the state
	 * @throws NotFound when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Revision revision(String cycle, AnswerKey key, int number) {
		return this.revisions.find(cycle, now(known(cycle, key), key), number).orElseThrow(NotFound::new);
	}

	private Outcome store(String cycle, Change change, Revision.Cause cause) {
		this.answers.lock(cycle, change.key());
		Item item = known(cycle, change.key());
		AnswerKey key = now(item, change.key());
		this.rights.check(cycle, key.item());
		Optional<StoredAnswer> present = this.answers.find(cycle, key);
		AnswerView before = present.map((answer) -> view(item, answer)).orElseGet(() -> AnswerView.none(key));
		Typed typed = this.provenance.settle(item, key, before.typed(),
				AnswerFields.fit(item, key, change.typed(), before.typed()));
		String reason = Objects.requireNonNullElse(change.reason(), before.reason());
		if (isSame(before, typed, change.status(), reason)) {
			return new Outcome.Stored(before);
		}
		Actor actor = CurrentActor.get();
		Saved saved = Saved.by(actor, this.clock.instant());
		this.cycles.keep(this.cycles.get(cycle));
		this.toolkits.keep(Item.toolkitOf(key.item()));
		if (before.version() != change.base()
				&& present.filter((answer) -> answer.isFrom(change.visit(), actor.accountId())).isEmpty()) {
			AnswerStatus wanted = Objects.requireNonNullElse(change.status(), before.status());
			return new Outcome.Clash(setAside(cycle, change.to(key), wanted, reason, typed, saved), before);
		}
		Reading reading = Reading.of(AnswerFields.of(item, key.row()), typed);
		AnswerStatus status = new StatusChoice(kind(item, key), before.status(), change.status()).settle(typed, reading,
				!typed.equals(before.typed()));
		StoredAnswer after = new StoredAnswer(key, before.version() + 1, status, reason, typed,
				flaws(reading, status, reason).size(), change.visit(), saved);
		this.answers.put(cycle, after, reading.values());
		this.revisions.add(cycle, key, cause, after.version(), status, reason, typed, saved);
		return new Outcome.Stored(view(item, after));
	}

	private Revision setAside(String cycle, Change change, AnswerStatus status, String reason, Typed typed,
			Saved saved) {
		return this.revisions.latestSetAside(cycle, change.key(), saved.account())
			.filter((aside) -> aside.version() == change.base() && aside.says(typed, status, reason))
			.orElseGet(() -> this.revisions.add(cycle, change.key(), Revision.Cause.SET_ASIDE, change.base(), status,
					reason, typed, saved));
	}

	private Item known(String cycle, AnswerKey key) {
		this.cycles.get(cycle);
		Item item = this.toolkits.item(key.item());
		AnswerFields.of(item, key.row());
		return item;
	}

	// A page that was opened before its item moved still sends the key it had
	private static AnswerKey now(Item item, AnswerKey key) {
		return new AnswerKey(item.key(), key.row());
	}

	private static boolean isSame(AnswerView before, Typed typed, @Nullable AnswerStatus status, String reason) {
		return before.typed().equals(typed) && (status == null || status == before.status())
				&& before.reason().equals(reason);
	}

	private static FieldKind kind(Item item, AnswerKey key) {
		return key.isRow() ? FieldKind.TEXT : item.field();
	}

	static AnswerView view(Item item, StoredAnswer answer) {
		Reading reading = Reading.of(AnswerFields.of(item, answer.key().row()), answer.typed());
		return new AnswerView(answer.key(), answer.version(), answer.status(), answer.reason(), answer.typed(),
				reading.values(), flaws(reading, answer.status(), answer.reason()), answer.saved());
	}

	private static List<Flaw> flaws(Reading reading, AnswerStatus status, String reason) {
		if (!status.leftOut()) {
			return reading.flaws();
		}
		return reason.isBlank() ? List.of(Flaw.of(Flaw.REASON, "progress.flaw.reason")) : List.of();
	}

}
