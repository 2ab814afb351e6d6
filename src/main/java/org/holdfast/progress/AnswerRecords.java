package org.holdfast.progress;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the history of all answers tells: how they stood at a moment, and who wrote them.
 */
@Service
@Transactional(readOnly = true)
public class AnswerRecords {

	private final RevisionStore revisions;

	private final Cycles cycles;

	private final Toolkits toolkits;

	AnswerRecords(RevisionStore revisions, Cycles cycles, Toolkits toolkits) {
		this.revisions = revisions;
		this.cycles = cycles;
		this.toolkits = toolkits;
	}

	/**
	 * The edition of a toolkit that the institution worked with at a moment.
	 * @param toolkit key of the toolkit
	 * @param at the moment
	 * @return the edition, the one worked with now when none had been published
	 */
	public Edition edition(String toolkit, Instant at) {
		return this.toolkits.at(toolkit, at);
	}

	/**
	 * The answers of a page as they stood at a moment.
	 * @param cycle name of the cycle
	 * @param edition the edition shown
	 * @param page a page of it
	 * @param at the moment
	 * @return what was answered, rows of tables in the order in which they were added
	 */
	public Map<AnswerKey, AnswerView> of(String cycle, Edition edition, Page page, Instant at) {
		Map<String, Item> items = page.items().stream().collect(Collectors.toMap(Item::key, (item) -> item));
		Map<AnswerKey, AnswerView> found = new LinkedHashMap<>();
		for (StoredAnswer answer : this.revisions.at(cycle, edition.toolkit() + "/" + page.key() + "/", at)) {
			@Nullable Item item = items.get(answer.key().item());
			if (item != null) {
				found.put(answer.key(), Answers.view(item, answer));
			}
		}
		return found;
	}

	/**
	 * The people who wrote what a page holds, or held earlier in its cycle. Where answers
	 * come from the cycle before, that is also who wrote them there.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return their accounts
	 */
	public Set<UUID> authors(String cycle, String toolkit, String page) {
		Set<UUID> authors = new HashSet<>();
		Set<AnswerKey> wanted = null;
		for (@Nullable
		Cycle at = this.cycles.get(cycle); at != null; at = this.cycles.before(at).orElse(null)) {
			Set<AnswerKey> taken = new HashSet<>();
			List<RevisionStore.Writing> writings = this.revisions.writings(at.name(), toolkit + "/" + page + "/");
			for (RevisionStore.Writing writing : writings) {
				if (wanted == null || wanted.contains(writing.key())) {
					authors.add(writing.account());
					if (writing.cause().fromBefore()) {
						taken.add(writing.key());
					}
				}
			}
			if (taken.isEmpty()) {
				break;
			}
			wanted = taken;
		}
		return Set.copyOf(authors);
	}

}
