package org.holdfast.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRights;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Outcome;
import org.holdfast.progress.Revision;
import org.holdfast.progress.wording.AnswerLine;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.progress.wording.LineDifference;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows every state an answer was in and brings one back.
 */
@Controller
@RequestMapping({ "/work/{toolkit}/{page}/{group}/{item}/history",
		"/work/{toolkit}/{page}/{group}/{item}/rows/{row}/history" })
class HistoryController {

	private static final int PAGE_SIZE = 25;

	private final Answers answers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final AnswerWords words;

	private final OutcomePages pages;

	private final AnswerRights rights;

	HistoryController(Answers answers, Cycles cycles, Toolkits toolkits, AnswerWords words, OutcomePages pages,
			AnswerRights rights) {
		this.answers = answers;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.words = words;
		this.pages = pages;
		this.rights = rights;
	}

	@GetMapping
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	String history(ItemAddress address, @RequestParam(required = false) @Nullable String cycle,
			@RequestParam(name = "page", defaultValue = "1") int number, Locale locale, Model model) {
		AnswerKey key = address.key();
		Item item = this.toolkits.item(key.item());
		String name = Objects.requireNonNullElseGet(cycle, () -> this.cycles.current().name());
		AnswerView answer = this.answers.get(name, key);
		List<Revision> all = this.answers.revisions(name, key);
		Paging paging = Paging.of(number, PAGE_SIZE);
		List<State> shown = IntStream.range(0, all.size())
			.skip(paging.offset())
			.limit(paging.size())
			.mapToObj((place) -> state(item, all, place, answer, locale))
			.toList();
		model.addAttribute("states", new Paged<>(shown, paging, all.size()));
		model.addAttribute("answer", answer);
		model.addAttribute("item", item);
		model.addAttribute("row", key.isRow() ? this.words.name(item, key.row(), answer.typed(), locale) : null);
		model.addAttribute("cycle", name);
		model.addAttribute("action", FormViews.path(key) + "/history");
		model.addAttribute("back", this.pages.page(item, name) + "#" + item.anchor());
		model.addAttribute("editable", this.rights.in(name).test(item.key()));
		return "progress/history";
	}

	@PostMapping("/{number}")
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED })
	ModelAndView restore(ItemAddress address, @PathVariable int number,
			@RequestParam MultiValueMap<String, String> parameters, Locale locale, RedirectAttributes redirect) {
		Item item = this.toolkits.item(address.key().item());
		AnswerSent sent = new AnswerSent(parameters);
		Outcome outcome = this.answers.restore(sent.cycle(), address.key(), number, sent.version());
		if (outcome instanceof Outcome.Stored) {
			redirect.addFlashAttribute("flash", Flash.good("progress.history.restored"));
		}
		return this.pages.of(item, sent.cycle(), outcome, sent, false, locale);
	}

	private State state(Item item, List<Revision> all, int place, AnswerView answer, Locale locale) {
		Revision revision = all.get(place);
		boolean current = revision.version() == answer.version() && revision.cause() != Revision.Cause.SET_ASIDE;
		List<AnswerLine> lines = lines(item, revision, locale);
		List<LineDifference> changes = all.stream()
			.skip(place + 1L)
			.filter((earlier) -> earlier.cause() != Revision.Cause.SET_ASIDE)
			.findFirst()
			.map((before) -> LineDifference.of(lines(item, before, locale), lines))
			.orElse(List.of())
			.stream()
			.filter((line) -> !line.same())
			.toList();
		return new State(revision, lines, changes, current);
	}

	private List<AnswerLine> lines(Item item, Revision revision, Locale locale) {
		return this.words.lines(item, revision.key().row(), revision.typed(), locale);
	}

	/**
	 * A state an answer was in.
	 *
	 * @param revision the state
	 * @param lines what was answered, in words
	 * @param changes how the state before became this one, word by word
	 * @param current whether it is the answer now
	 */
	record State(Revision revision, List<AnswerLine> lines, List<LineDifference> changes, boolean current) {

	}

}
