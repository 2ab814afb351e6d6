package org.holdfast.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.holdfast.institution.MemberView;
import org.holdfast.notification.Notices;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues say to each other about an item. Only members of the institution in
 * force can be told about it.
 */
@Service
@Transactional
public class Comments {

	private final CommentStore store;

	private final WorkPlaces places;

	private final Colleagues colleagues;

	private final Cycles cycles;

	private final Notices notices;

	private final Clock clock;

	Comments(CommentStore store, WorkPlaces places, Colleagues colleagues, Cycles cycles, Notices notices,
			Clock clock) {
		this.store = store;
		this.places = places;
		this.colleagues = colleagues;
		this.cycles = cycles;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * The conversations about a page begun in a cycle. Ask only for readers who may
	 * comment.
	 * @param page {@code toolkit/page}
	 * @param cycle name of the cycle
	 * @return by item, the oldest first, resolved ones among them
	 */
	@Transactional(readOnly = true)
	public List<CommentThread> ofPage(String page, String cycle) {
		return this.store.ofPage(page, cycle);
	}

	/**
	 * The conversations about an item, of every cycle.
	 * @param item whole key of the item
	 * @return the oldest first
	 */
	@Transactional(readOnly = true)
	public List<CommentThread> of(String item) {
		return this.store.ofItem(item);
	}

	/**
	 * A comment of one's own.
	 * @param item whole key of the item
	 * @param id id of the comment
	 * @return the comment
	 * @throws NotFound when the item has no such comment
	 * @throws AccessDeniedException when somebody else wrote it
	 */
	@Transactional(readOnly = true)
	public Comment own(String item, UUID id) {
		this.store.threadOf(id).flatMap((thread) -> this.store.find(item, thread)).orElseThrow(NotFound::new);
		Comment comment = this.store.comment(id).orElseThrow(NotFound::new);
		if (!comment.by().equals(CurrentActor.get().accountId())) {
			throw new AccessDeniedException("Somebody else wrote the comment");
		}
		return comment;
	}

	/**
	 * Begins a conversation. Sending the same twice begins one.
	 * @param item whole key of the item
	 * @param id fresh id of the comment, kept by the form it is sent from
	 * @param words what is said
	 * @param tell accounts chosen to be told, besides those named in the words
	 * @throws Refused when the words are missing or too long
	 */
	public void start(String item, UUID id, String words, Collection<UUID> tell) {
		this.places.get(item);
		String said = fitting(words);
		if (isThere(id, said)) {
			return;
		}
		Instant now = this.clock.instant();
		CommentThread thread = new CommentThread(UUID.randomUUID(), this.cycles.current().name(), item, now, null, null,
				List.of());
		this.store.start(thread);
		add(item, thread.id(), id, said, tell, now);
	}

	/**
	 * Goes on with a conversation, which opens it again. Sending the same twice adds it
	 * once.
	 * @param item whole key of the item
	 * @param thread id of the conversation
	 * @param id fresh id of the comment, kept by the form it is sent from
	 * @param words what is said
	 * @throws NotFound when the item has no such conversation
	 * @throws Refused when the words are missing or too long
	 */
	public void reply(String item, UUID thread, UUID id, String words) {
		CommentThread known = this.store.locked(item, thread).orElseThrow(NotFound::new);
		String said = fitting(words);
		if (isThere(id, said)) {
			return;
		}
		if (!known.isOpen()) {
			this.store.resolve(thread, null, this.clock.instant());
		}
		add(item, thread, id, said, Set.of(), this.clock.instant());
	}

	/**
	 * Changes a comment of one's own; that it was changed is shown. Who is named for the
	 * first time is told.
	 * @param item whole key of the item
	 * @param id id of the comment
	 * @param words what is said now
	 * @throws NotFound when the item has no such comment
	 * @throws AccessDeniedException when somebody else wrote it
	 * @throws Refused when the words are missing or too long
	 */
	public void edit(String item, UUID id, String words) {
		Comment before = own(item, id);
		String said = fitting(words);
		if (!before.words().equals(said)) {
			this.store.change(id, said, this.clock.instant());
			tell(item, id, said, Set.of());
		}
	}

	/**
	 * Says whether a conversation is at its end.
	 * @param item whole key of the item
	 * @param thread id of the conversation
	 * @param resolved whether it is
	 * @throws NotFound when the item has no such conversation
	 */
	public void resolve(String item, UUID thread, boolean resolved) {
		CommentThread known = this.store.locked(item, thread).orElseThrow(NotFound::new);
		if (known.isOpen() == resolved) {
			this.store.resolve(thread, resolved ? CurrentActor.get() : null, this.clock.instant());
		}
	}

	private void add(String item, UUID thread, UUID id, String words, Collection<UUID> tell, Instant now) {
		Actor actor = CurrentActor.get();
		UUID own = id;
		while (!this.store.add(thread, own, words, actor, now)) {
			own = UUID.randomUUID();
		}
		tell(item, own, words, tell);
	}

	private void tell(String item, UUID comment, String words, Collection<UUID> chosen) {
		Map<UUID, String> colleagues = new LinkedHashMap<>();
		List<MemberView> members = this.colleagues.commenting();
		members.forEach((member) -> colleagues.put(member.accountId(), member.name()));
		Set<UUID> meant = new LinkedHashSet<>(chosen);
		meant.addAll(new Mentions(members).in(words));
		meant.retainAll(colleagues.keySet());
		for (UUID account : meant) {
			if (this.store.mention(comment, account, colleagues.getOrDefault(account, ""))) {
				this.notices.tell(account, "team.notice.mention", item, "/work/" + item + "/comments");
			}
		}
	}

	private boolean isThere(UUID id, String words) {
		return this.store.comment(id).filter((comment) -> comment.words().equals(words)).isPresent();
	}

	private static String fitting(String words) {
		String said = words.replace("\r\n", "\n").strip();
		if (said.isEmpty()) {
			throw Refused.of("/words", "team.comment.missing");
		}
		if (said.length() > Comment.LONGEST) {
			throw Refused.of("/words", "team.comment.long", Comment.LONGEST);
		}
		return said;
	}

}
