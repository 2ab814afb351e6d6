package org.holdfast.intake.web.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.MappingSource;
import org.holdfast.intake.MappingSources;
import org.holdfast.intake.ReadingChoices;
import org.holdfast.intake.web.People;
import org.holdfast.intake.web.Reasons;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages of the sources whose columns are remembered.
 */
@Controller
@RequestMapping("/files/sources")
@Requires(Permission.IMPORT)
class SourcesController {

	private final MappingSources sources;

	private final People people;

	SourcesController(MappingSources sources, People people) {
		this.sources = sources;
		this.people = people;
	}

	@GetMapping
	String list(Model model) {
		List<MappingSource> found = this.sources.list();
		model.addAttribute("sources", found);
		model.addAttribute("people", this.people.names(found.stream().map((one) -> one.latest().by()).toList()));
		return "intake/sources";
	}

	@GetMapping("/{source}")
	String show(@PathVariable UUID source, Model model) {
		return fill(source, this.sources.get(source).name(), model);
	}

	@PostMapping("/{source}/name")
	String rename(@PathVariable UUID source, @RequestParam(defaultValue = "") String name, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		try {
			this.sources.rename(source, name);
			redirect.addFlashAttribute("flash", Flash.good("intake.sources.renamed", name.strip()));
			return "redirect:/files/sources/{source}";
		}
		catch (Refused ex) {
			BindingResult binding = new MapBindingResult(Map.of(), "form");
			Reasons.into(ex, binding);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return fill(source, name, model);
		}
	}

	@GetMapping("/{source}/forget")
	String askForget(@PathVariable UUID source, Model model) {
		model.addAttribute("source", this.sources.get(source));
		return "intake/forget";
	}

	@PostMapping("/{source}/forget")
	String forget(@PathVariable UUID source, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", Flash.good("intake.sources.forgotten", this.sources.forget(source)));
		return "redirect:/files/sources";
	}

	@GetMapping("/{source}/versions/{version}")
	String version(@PathVariable UUID source, @PathVariable int version, Model model) {
		MappingSource found = this.sources.get(source);
		MappingSource.Version shown = found.version(version).orElseThrow(NotFound::new);
		model.addAttribute("source", found);
		model.addAttribute("version", shown);
		String delimiter = shown.choices().delimiter();
		model.addAttribute("delimiter", (delimiter != null) ? ReadingChoices.delimiterKey(delimiter) : null);
		model.addAttribute("people", this.people.names(List.of(shown.by())));
		return "intake/version";
	}

	@PostMapping("/{source}/versions/{version}")
	String useAgain(@PathVariable UUID source, @PathVariable int version, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash",
				Flash.good("intake.sources.usedAgain", version, this.sources.useAgain(source, version)));
		return "redirect:/files/sources/{source}";
	}

	private String fill(UUID id, String name, Model model) {
		MappingSource found = this.sources.get(id);
		model.addAttribute("source", found);
		model.addAttribute("name", name);
		model.addAttribute("people",
				this.people.names(found.versions().stream().map(MappingSource.Version::by).distinct().toList()));
		return "intake/source";
	}

}
