package org.holdfast.editing.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.editing.ContentText;
import org.holdfast.editing.Draft;
import org.holdfast.editing.Drafts;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.EditionSummary;
import org.holdfast.toolkit.Publishing;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The toolkits with their editions and drafts, as the content owner sees them, and files
 * of both.
 */
@Controller
@RequestMapping("/staff/toolkits")
@Requires(Permission.EDIT_CONTENT)
class StaffToolkitsController {

	private final Drafts drafts;

	private final Toolkits toolkits;

	private final Publishing publishing;

	StaffToolkitsController(Drafts drafts, Toolkits toolkits, Publishing publishing) {
		this.drafts = drafts;
		this.toolkits = toolkits;
		this.publishing = publishing;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", new FileForm(null));
		return page(model);
	}

	@PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String bring(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		try {
			String toolkit = this.drafts.bring(ContentText.read(SentFile.text(request), "/file"));
			redirect.addFlashAttribute("flash", Flash.good("editing.started"));
			return "redirect:/staff/toolkits/" + toolkit + "/draft";
		}
		catch (Refused refused) {
			BindingResult binding = new BeanPropertyBindingResult(new FileForm(null), "form");
			refused.into(binding);
			model.addAllAttributes(binding.getModel());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model);
		}
	}

	@PostMapping("/{toolkit}/draft")
	String start(@PathVariable String toolkit, RedirectAttributes redirect) {
		this.drafts.start(toolkit);
		redirect.addFlashAttribute("flash", Flash.good("editing.started"));
		return "redirect:/staff/toolkits/" + toolkit + "/draft";
	}

	@PostMapping("/{toolkit}/packaged")
	String startFromPackaged(@PathVariable String toolkit, RedirectAttributes redirect) {
		this.drafts.bring((ObjectNode) this.publishing.waiting(toolkit).orElseThrow(NotFound::new));
		redirect.addFlashAttribute("flash", Flash.good("editing.started"));
		return "redirect:/staff/toolkits/" + toolkit + "/draft";
	}

	@GetMapping("/{toolkit}/editions/{number}/file")
	ResponseEntity<byte[]> edition(@PathVariable String toolkit, @PathVariable int number) {
		return file(toolkit + "-edition-" + number, this.publishing.content(toolkit, number));
	}

	@GetMapping("/{toolkit}/draft/file")
	ResponseEntity<byte[]> draft(@PathVariable String toolkit) {
		return file(toolkit + "-draft", this.drafts.get(toolkit).body());
	}

	private String page(Model model) {
		Map<String, List<EditionSummary>> editions = new LinkedHashMap<>();
		this.toolkits.published()
			.forEach((edition) -> editions.computeIfAbsent(edition.toolkit(), (key) -> new ArrayList<>()).add(edition));
		Map<String, Draft> drafts = new LinkedHashMap<>();
		this.drafts.all().forEach((draft) -> {
			drafts.put(draft.toolkit(), draft);
			editions.computeIfAbsent(draft.toolkit(), (key) -> List.of());
		});
		model.addAttribute("editions", editions);
		model.addAttribute("drafts", drafts);
		model.addAttribute("waiting",
				editions.keySet().stream().filter((key) -> this.publishing.waiting(key).isPresent()).toList());
		return "editing/toolkits";
	}

	private static ResponseEntity<byte[]> file(String name, JsonNode content) {
		ContentDisposition saved = ContentDisposition.attachment().filename(name + ".yaml").build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
			.contentType(MediaType.parseMediaType("application/yaml"))
			.body(ContentText.write(content).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A form with nothing but a file.
	 *
	 * @param file never filled in; it carries what is wrong with the file
	 */
	record FileForm(@Nullable String file) {

	}

}
