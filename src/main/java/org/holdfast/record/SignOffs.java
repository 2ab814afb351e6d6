package org.holdfast.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.institution.MemberView;
import org.holdfast.institution.Members;
import org.holdfast.notification.Notices;
import org.holdfast.progress.AnswerRecords;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages that somebody stands by who did not write them. What is signed is kept to the
 * letter; later changes show.
 */
@Service
@Transactional
public class SignOffs {

	private final SignOffStore store;

	private final PageRecords records;

	private final AnswerRecords answers;

	private final Cycles cycles;

	private final Members members;

	private final Notices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignOffs(SignOffStore store, PageRecords records, AnswerRecords answers, Cycles cycles, Members members,
			Notices notices, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.records = records;
		this.answers = answers;
		this.cycles = cycles;
		this.members = members;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * All sign-offs.
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public List<SignOff> all() {
		return this.store.all();
	}

	/**
	 * What a person is to sign.
	 * @param account the person
	 * @return the oldest first
	 */
	@Transactional(readOnly = true)
	public List<SignOff> openFor(UUID account) {
		return this.store.waitingFor(account);
	}

	/**
	 * The latest word about a page.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return the newest sign-off that was not withdrawn, if there is one
	 */
	@Transactional(readOnly = true)
	public Optional<SignOff> latest(String cycle, String toolkit, String page) {
		return this.store.of(cycle, toolkit, page)
			.stream()
			.filter((one) -> one.state() != SignOff.State.WITHDRAWN)
			.findFirst();
	}

	/**
	 * A sign-off.
	 * @param id its id
	 * @return the sign-off
	 * @throws NotFound when the institution has none of that id
	 */
	@Transactional(readOnly = true)
	public SignOff get(UUID id) {
		return this.store.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * The members who may sign a page: they hold the right and wrote none of its answers.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return sorted by name
	 */
	@Transactional(readOnly = true)
	public List<MemberView> signers(String cycle, String toolkit, String page) {
		Set<UUID> authors = this.answers.authors(cycle, toolkit, page);
		return this.members.all()
			.stream()
			.filter((member) -> member.role().may(Permission.SIGN_OFF) && !authors.contains(member.accountId()))
			.toList();
	}

	/**
	 * Asks somebody to sign a page off. Asking twice asks once.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of an answerable page
	 * @param named account of the person
	 * @param message a word to them, may be empty
	 * @return the request that waits for the page now
	 * @throws Refused when the person may not sign the page
	 */
	public SignOff ask(String cycle, String toolkit, String page, UUID named, String message) {
		this.cycles.get(cycle);
		now(cycle, toolkit, page, Locale.ENGLISH);
		MemberView signer = signers(cycle, toolkit, page).stream()
			.filter((member) -> member.accountId().equals(named))
			.findFirst()
			.orElseThrow(() -> Refused.of("/named", "record.sign-off.named.not"));
		Actor actor = CurrentActor.get();
		UUID id = UUID.randomUUID();
		this.store.add(new SignOff(id, cycle, toolkit, page, SignOff.State.WAITING, named, signer.name(),
				actor.accountId(), actor.name(), present(), message, null, "", null));
		SignOff waiting = this.store.of(cycle, toolkit, page)
			.stream()
			.filter(SignOff::isWaiting)
			.findFirst()
			.orElseThrow(() -> new WrongState("record.sign-off.decided"));
		if (waiting.id().equals(id)) {
			this.notices.tell(named, "record.notice.sign", toolkit + "/" + page, "/record/sign-offs/" + id);
			tell("sign-off-requested", waiting, Map.of("named", named.toString()));
		}
		return waiting;
	}

	/**
	 * Signs a page off and keeps what was seen.
	 * @param id id of the sign-off
	 * @param digest digest of the page that was seen
	 * @param locale the language it was seen in
	 * @return whether the page was still so; nothing is signed otherwise
	 * @throws WrongState when the current actor may not sign it, or no longer
	 */
	public boolean accept(UUID id, String digest, Locale locale) {
		SignOff waiting = mine(id);
		Actor actor = CurrentActor.get();
		if (this.answers.authors(waiting.cycle(), waiting.toolkit(), waiting.page()).contains(actor.accountId())) {
			throw new WrongState("record.sign-off.own");
		}
		PageRecord seen = now(waiting.cycle(), waiting.toolkit(), waiting.page(), locale);
		if (!seen.digest().equals(digest)) {
			return false;
		}
		Instant now = present();
		this.store.seal(id, seen.json(), actor, now);
		this.store.decide(id, SignOff.State.ACCEPTED, "", now);
		tell("sign-off-accepted", waiting, Map.of("digest", digest));
		return true;
	}

	/**
	 * Sends a page back to who asked.
	 * @param id id of the sign-off
	 * @param comment what is to be changed
	 * @throws WrongState when the current actor is not the one named, or it is decided
	 */
	public void sendBack(UUID id, String comment) {
		SignOff waiting = mine(id);
		this.store.decide(id, SignOff.State.SENT_BACK, comment, present());
		tell("sign-off-sent-back", waiting, Map.of());
	}

	/**
	 * Takes a request back.
	 * @param id id of the sign-off
	 * @throws WrongState when somebody else asked, or it is decided
	 */
	public void withdraw(UUID id) {
		SignOff waiting = waiting(id);
		if (!waiting.asked().equals(CurrentActor.get().accountId())) {
			throw new WrongState("record.sign-off.not-asked", waiting.askedName());
		}
		this.store.decide(id, SignOff.State.WITHDRAWN, "", present());
		tell("sign-off-withdrawn", waiting, Map.of());
	}

	/**
	 * A page as it stands.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of an answerable page
	 * @param locale the reader's language
	 * @return what it says
	 */
	@Transactional(readOnly = true)
	public PageRecord now(String cycle, String toolkit, String page, Locale locale) {
		return this.records.of(cycle, toolkit, page, this.clock.instant(), locale);
	}

	/**
	 * What was signed, to the letter.
	 * @param id id of a sign-off
	 * @return text whose SHA-256 is the digest
	 * @throws NotFound when nothing is signed
	 */
	@Transactional(readOnly = true)
	public String document(UUID id) {
		return this.store.sealed(id).orElseThrow(NotFound::new);
	}

	/**
	 * What was signed.
	 * @param accepted a sign-off that was accepted
	 * @return the page as it was seen
	 */
	@Transactional(readOnly = true)
	public PageRecord signed(SignOff accepted) {
		return PageRecord.read(document(accepted.id()));
	}

	/**
	 * How a page changed since it was signed.
	 * @param accepted a sign-off that was accepted
	 * @return the items that differ, empty when the page still says what was signed
	 */
	@Transactional(readOnly = true)
	public List<PageRecords.ItemChange> changesSince(SignOff accepted) {
		PageRecord then = signed(accepted);
		return this.records.changes(then,
				now(accepted.cycle(), accepted.toolkit(), accepted.page(), Locale.of(then.language())));
	}

	private SignOff mine(UUID id) {
		SignOff waiting = waiting(id);
		if (!waiting.named().equals(CurrentActor.get().accountId())) {
			throw new WrongState("record.sign-off.not-named", waiting.namedName());
		}
		return waiting;
	}

	private SignOff waiting(UUID id) {
		this.store.lock(id);
		SignOff found = get(id);
		if (!found.isWaiting()) {
			throw new WrongState("record.sign-off.decided");
		}
		return found;
	}

	private Instant present() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private void tell(String what, SignOff about, Map<String, String> details) {
		Map<String, String> all = new TreeMap<>(details);
		all.putAll(Map.of("cycle", about.cycle(), "page", about.toolkit() + "/" + about.page()));
		this.events.publishEvent(new AuditedEvent(what, about.id().toString(), all));
	}

}
