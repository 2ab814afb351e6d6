package org.holdfast.editing;

import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Publishing;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of toolkits: one for each, from the newest edition or from a file. A draft
 * follows the schema at all times; the other rules are asked for when it is published.
 */
@Service
@Transactional
public class Drafts {

	private static final int MOST_FLAWS_TOLD = 20;

	private final DraftStore store;

	private final Publishing publishing;

	private final Toolkits toolkits;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Drafts(DraftStore store, Publishing publishing, Toolkits toolkits, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.publishing = publishing;
		this.toolkits = toolkits;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public List<Draft> all() {
		return this.store.all();
	}

	/**
	 * The draft of a toolkit.
	 * @param toolkit key of the toolkit
	 * @return the draft
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public Draft get(String toolkit) {
		return find(toolkit).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	public Optional<Draft> find(String toolkit) {
		return this.store.find(toolkit);
	}

	/**
	 * Starts a draft from the newest edition, unless there is one.
	 * @param toolkit key of the toolkit
	 */
	public void start(String toolkit) {
		int newest = this.publishing.newest(toolkit);
		ObjectNode content = (ObjectNode) this.publishing.content(toolkit, newest);
		if (this.store.add(toolkit, newest, content, CurrentActor.get(), this.clock.instant())) {
			tell("draft-started", toolkit, Map.of("edition", String.valueOf(newest)));
		}
	}

	/**
	 * Starts a draft from content that came from elsewhere.
	 * @param content the content
	 * @return key of the toolkit
	 * @throws Refused when it does not follow the schema
	 * @throws WrongState when there is a draft of that toolkit
	 */
	public String bring(ObjectNode content) {
		refuse(ContentSchema.flaws(content), "/file");
		String toolkit = content.path("key").asString();
		int newest = this.publishing.newest(toolkit);
		if (!this.store.add(toolkit, newest, content, CurrentActor.get(), this.clock.instant())) {
			throw new WrongState("editing.draft.there", toolkit);
		}
		tell("draft-started", toolkit, Map.of("from", "file"));
		return toolkit;
	}

	/**
	 * Throws a draft away.
	 * @param toolkit key of the toolkit
	 * @param version version that was seen
	 */
	public void discard(String toolkit, int version) {
		if (!this.store.remove(toolkit, version)) {
			throw new WrongState("editing.draft.clash");
		}
		tell("draft-discarded", toolkit, Map.of());
	}

	/**
	 * Changes a draft.
	 * @param toolkit key of the toolkit
	 * @param version version that was seen
	 * @param change what to do with its content
	 * @throws WrongState when somebody else changed it in between
	 * @throws Refused when it would not follow the schema any more
	 */
	public void change(String toolkit, int version, Consumer<PageTree> change) {
		Draft draft = get(toolkit);
		if (draft.version() != version) {
			throw new WrongState("editing.draft.clash");
		}
		ObjectNode body = draft.body();
		change.accept(new PageTree(body));
		refuse(ContentSchema.flaws(body), "");
		if (!body.path("key").asString().equals(toolkit)) {
			throw new WrongState("editing.draft.key");
		}
		if (!this.store.change(toolkit, version, body, CurrentActor.get(), this.clock.instant())) {
			throw new WrongState("editing.draft.clash");
		}
	}

	/**
	 * The edition that a draft would become.
	 * @param draft the draft
	 * @return the edition, not published
	 */
	@Transactional(readOnly = true)
	public Edition preview(Draft draft) {
		return this.publishing.preview(draft.body(), this.publishing.newest(draft.toolkit()) + 1, draft.changedAt());
	}

	/**
	 * What keeps a draft from being published.
	 * @param draft the draft
	 * @return what to put right, empty when nothing
	 */
	@Transactional(readOnly = true)
	public List<ContentFlaw> flaws(Draft draft) {
		List<ContentFlaw> flaws = new ArrayList<>(ContentSchema.flaws(draft.body()));
		if (flaws.isEmpty()) {
			flaws.addAll(new ContentRules(draft.body(), preview(draft), this.publishing.everyKey(draft.toolkit()),
					this::published)
				.flaws());
		}
		return List.copyOf(flaws);
	}

	/**
	 * Publishes a draft. It is none any more then.
	 * @param toolkit key of the toolkit
	 * @param version version that was seen
	 * @return number of the new edition
	 * @throws WrongState when somebody changed it in between, or something is to be put
	 * right
	 */
	public int publish(String toolkit, int version) {
		Draft draft = get(toolkit);
		if (!flaws(draft).isEmpty()) {
			throw new WrongState("editing.publish.flaws");
		}
		if (!this.store.remove(toolkit, version)) {
			throw new WrongState("editing.draft.clash");
		}
		int number = this.publishing.publish(draft.body(), draft.base());
		tell("edition-published", toolkit, Map.of("edition", String.valueOf(number)));
		return number;
	}

	/**
	 * Whether a key was ever published, so that answers to it may exist.
	 * @param toolkit key of the toolkit
	 * @param key whole key of an item
	 * @return whether it was
	 */
	@Transactional(readOnly = true)
	public boolean published(String toolkit, String key) {
		return this.publishing.everyKey(toolkit).contains(key);
	}

	private Optional<Edition> published(String toolkit) {
		return (this.publishing.newest(toolkit) > 0) ? Optional.of(this.toolkits.newest(toolkit)) : Optional.empty();
	}

	private void tell(String what, String toolkit, Map<String, String> details) {
		this.events.publishEvent(new AuditedEvent(what, toolkit, details));
	}

	private static void refuse(List<ContentFlaw> flaws, String field) {
		if (!flaws.isEmpty()) {
			throw new Refused(flaws.stream()
				.limit(MOST_FLAWS_TOLD)
				.map((flaw) -> new Refused.Item(field.isEmpty() ? flaw.pointer() : field, flaw.messageKey(),
						flaw.arguments().toArray(Serializable[]::new)))
				.toList());
		}
	}

}
