package org.holdfast.search.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.holdfast.search.Hit;
import org.holdfast.search.Search;
import org.holdfast.search.SearchQuery;
import org.holdfast.search.Searchable.Kind;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows what is found.
 */
@Controller
@RequestMapping("/search")
@Requires(Permission.READ_TOOLKIT)
class SearchController {

	private final Search search;

	private final Toolkits toolkits;

	SearchController(Search search, Toolkits toolkits) {
		this.search = search;
		this.toolkits = toolkits;
	}

	@GetMapping
	String show(@ModelAttribute("form") SearchForm form, Locale locale, Model model) {
		SearchQuery query = SearchQuery.of(form.q(), locale, form.toolkit());
		List<Hit> hits = this.search.find(query, form.only());
		model.addAttribute("query", query);
		model.addAttribute("hits", hits);
		model.addAttribute("more", Stream.of(Kind.values())
			.anyMatch((kind) -> hits.stream().filter((hit) -> hit.kind() == kind).count() == Search.MOST));
		model.addAttribute("kinds",
				this.search.kinds().stream().map((kind) -> Choice.key(kind.name(), "search.kind." + kind)).toList());
		model.addAttribute("toolkits",
				this.toolkits.current()
					.stream()
					.map((edition) -> Choice.text(edition.toolkit(), edition.title().in(locale)))
					.toList());
		return "search/results";
	}

	/**
	 * What is looked for, as typed.
	 *
	 * @param q words
	 * @param kind name of a sort of texts, blank for all
	 * @param toolkit key of a toolkit, blank for all
	 */
	record SearchForm(@Nullable String q, @Nullable String kind, @Nullable String toolkit) {

		@Nullable Kind only() {
			return Stream.of(Kind.values()).filter((one) -> one.name().equals(this.kind)).findFirst().orElse(null);
		}

	}

}
