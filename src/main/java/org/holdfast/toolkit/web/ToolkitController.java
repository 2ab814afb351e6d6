package org.holdfast.toolkit.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.PageStanding;
import org.holdfast.toolkit.SectionProgress;
import org.holdfast.toolkit.Term;
import org.holdfast.toolkit.ToolkitNews;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

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

	private final ObjectProvider<ToolkitNews> news;

	ToolkitController(Toolkits toolkits, ObjectProvider<SectionProgress> progress, ObjectProvider<ToolkitNews> news) {
		this.toolkits = toolkits;
		this.progress = progress;
		this.news = news;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("editions", this.toolkits.current());
		return "toolkit/list";
	}

	@GetMapping("/{toolkit}")
	String home(@PathVariable String toolkit, Locale locale, Model model) {
		Edition edition = this.toolkits.current(toolkit);
		model.addAttribute("edition", edition);
		model.addAttribute("standings", standings(edition));
		model.addAttribute("news",
				this.news.orderedStream().flatMap((one) -> one.of(edition, locale).stream()).toList());
		return "toolkit/home";
	}

	@GetMapping("/{toolkit}/{key}")
	String page(@PathVariable String toolkit, @PathVariable String key, Locale locale, Model model) {
		Edition edition = this.toolkits.current(toolkit);
		Page page = edition.findPage(key).orElseThrow(NotFound::new);
		if (page.kind().answerable()) {
			return "redirect:" + edition.path(page);
		}
		model.addAttribute("edition", edition);
		model.addAttribute("section", edition.sectionOf(page));
		model.addAttribute("page", page);
		model.addAttribute("terms", inOrder(page.terms(), locale));
		return "toolkit/page";
	}

	private Map<String, PageStanding> standings(Edition edition) {
		SectionProgress known = this.progress.getIfAvailable();
		return (known != null) ? known.standings(edition) : Map.of();
	}

	private static List<Term> inOrder(List<Term> terms, Locale locale) {
		return terms.stream()
			.sorted(Comparator.comparing((term) -> term.name().in(locale), Collator.getInstance(locale)))
			.toList();
	}

}
