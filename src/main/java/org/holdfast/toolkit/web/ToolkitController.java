package org.holdfast.toolkit.web;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.PageStanding;
import org.holdfast.toolkit.PathwayCounts;
import org.holdfast.toolkit.SectionProgress;
import org.holdfast.toolkit.Term;
import org.holdfast.toolkit.ToolkitNews;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Moments;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the toolkits, what each holds, and the pages that are only read. A page that is
 * answered has its address where the institution's work is.
 */
@Controller
@RequestMapping("/toolkits")
@Requires(Permission.READ_TOOLKIT)
class ToolkitController {

	private final Toolkits toolkits;

	private final ObjectProvider<SectionProgress> progress;

	private final ObjectProvider<PathwayCounts> counts;

	private final ObjectProvider<ToolkitNews> news;

	private final Moments moments;

	ToolkitController(Toolkits toolkits, ObjectProvider<SectionProgress> progress, ObjectProvider<PathwayCounts> counts,
			ObjectProvider<ToolkitNews> news, Moments moments) {
		this.toolkits = toolkits;
		this.moments = moments;
		this.progress = progress;
		this.counts = counts;
		this.news = news;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("editions", this.toolkits.current());
		return "toolkit/list";
	}

	@GetMapping("/{toolkit}")
	String home(@PathVariable String toolkit, @RequestParam(required = false) @Nullable String at, Locale locale,
			Model model) {
		Optional<Instant> moment = this.moments.read(at);
		Edition edition = moment.map((then) -> this.toolkits.at(toolkit, then))
			.orElseGet(() -> this.toolkits.current(toolkit));
		model.addAttribute("edition", edition);
		model.addAttribute("at", moment.orElse(null));
		model.addAttribute("standings", standings(edition, moment));
		model.addAttribute("news",
				this.news.orderedStream().flatMap((one) -> one.of(edition, locale).stream()).toList());
		return "toolkit/home";
	}

	@GetMapping("/{toolkit}/{key}")
	String page(@PathVariable String toolkit, @PathVariable String key,
			@RequestParam(required = false) @Nullable String challenge, Locale locale, Model model) {
		Edition edition = this.toolkits.current(toolkit);
		Page page = edition.findPage(key).orElseThrow(NotFound::new);
		if (page.kind().answerable()) {
			return "redirect:" + edition.path(page);
		}
		model.addAttribute("edition", edition);
		model.addAttribute("section", edition.sectionOf(page));
		model.addAttribute("page", page);
		model.addAttribute("terms", inOrder(page.terms(), locale));
		model.addAttribute("barriers", new BarrierList(page.matter(), challenge));
		model.addAttribute("counts", counts(page));
		Actor actor = CurrentActor.orNull();
		model.addAttribute("calculator", actor != null && actor.may(Permission.VIEW_ROI));
		return "toolkit/page";
	}

	private Map<String, PathwayCounts.Count> counts(Page page) {
		PathwayCounts known = this.counts.getIfAvailable();
		if (known == null || CurrentInstitution.idOrNull() == null) {
			return Map.of();
		}
		Map<String, PathwayCounts.Count> counts = new HashMap<>();
		page.matter()
			.stages()
			.stream()
			.flatMap((stage) -> Stream.ofNullable(stage.count()))
			.forEach((kind) -> known.count(kind).ifPresent((count) -> counts.put(kind, count)));
		return counts;
	}

	private Map<String, PageStanding> standings(Edition edition, Optional<Instant> at) {
		SectionProgress known = this.progress.getIfAvailable();
		if (known == null) {
			return Map.of();
		}
		return at.map((moment) -> known.standings(edition, moment)).orElseGet(() -> known.standings(edition));
	}

	private static List<Term> inOrder(List<Term> terms, Locale locale) {
		return terms.stream()
			.sorted(Comparator.comparing((term) -> term.name().in(locale), Collator.getInstance(locale)))
			.toList();
	}

}
