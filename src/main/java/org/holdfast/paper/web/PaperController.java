package org.holdfast.paper.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.paper.PageComments;
import org.holdfast.paper.PaperFormat;
import org.holdfast.paper.PaperWish;
import org.holdfast.paper.Papers;
import org.holdfast.paper.ReadBack;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows answerable pages as they are printed, and gives them away as files.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}/paper")
@Requires(Permission.READ_TOOLKIT)
class PaperController {

	private final Papers papers;

	private final ReadBack readBack;

	private final Toolkits toolkits;

	private final ObjectProvider<PageComments> comments;

	PaperController(Papers papers, ReadBack readBack, Toolkits toolkits, ObjectProvider<PageComments> comments) {
		this.papers = papers;
		this.readBack = readBack;
		this.toolkits = toolkits;
		this.comments = comments;
	}

	@GetMapping
	String show(@PathVariable String toolkit, @PathVariable String page,
			@RequestParam(required = false) @Nullable String answers,
			@RequestParam(required = false) @Nullable List<String> part,
			@RequestParam(required = false) @Nullable String help,
			@RequestParam(required = false) @Nullable String comments,
			@RequestParam(required = false) @Nullable String cycle, Locale locale, Model model) {
		Edition edition = this.toolkits.current(toolkit);
		Page found = edition.findPage(page).filter((one) -> one.kind().answerable()).orElseThrow(NotFound::new);
		PaperWish wish = wish(answers, part, help, comments);
		Sheet sheet = this.papers.sheet(toolkit, page, wish, PaperFormat.HTML, cycle, locale);
		Actor actor = CurrentActor.get();
		boolean reads = actor.institutionId() != null && this.readBack.isOpen(found);
		model.addAttribute("sheet", sheet);
		model.addAttribute("wish", wish);
		model.addAttribute("edition", edition);
		model.addAttribute("page", found);
		model.addAttribute("member", actor.institutionId() != null);
		model.addAttribute("told", this.comments.getIfAvailable() != null && actor.may(Permission.COMMENT));
		model.addAttribute("reads", reads);
		model.addAttribute("waiting",
				reads ? this.readBack.waiting(toolkit, page).orElse(null) : Optional.<UUID>empty().orElse(null));
		model.addAttribute("address", new PaperAddress(toolkit, page, wish, cycle));
		return "paper/sheet";
	}

	@GetMapping("/file.{format:docx|xlsx|pdf}")
	ResponseEntity<byte[]> file(@PathVariable String toolkit, @PathVariable String page, @PathVariable String format,
			@RequestParam(required = false) @Nullable String answers,
			@RequestParam(required = false) @Nullable List<String> part,
			@RequestParam(required = false) @Nullable String help,
			@RequestParam(required = false) @Nullable String comments,
			@RequestParam(required = false) @Nullable String cycle, Locale locale) {
		PaperFormat made = PaperFormat.download(format).orElseThrow(NotFound::new);
		Sheet sheet = this.papers.sheet(toolkit, page, wish(answers, part, help, comments), made, cycle, locale);
		String name = String.join("-", "holdfast", toolkit, page, sheet.stamp().reference()) + "." + made.extension();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(made.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(this.papers.file(sheet, made));
	}

	private static PaperWish wish(@Nullable String answers, @Nullable List<String> parts, @Nullable String help,
			@Nullable String comments) {
		return new PaperWish(!"blank".equals(answers), new LinkedHashSet<>((parts != null) ? parts : List.of()),
				"with".equals(help), "with".equals(comments));
	}

}
