package org.holdfast.record.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.record.NamedVersion;
import org.holdfast.record.NamedVersions;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.Moments;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Names moments of the whole work, opens every page as of one, and compares two.
 */
@Controller
@RequestMapping("/record/versions")
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
class VersionController {

	private static final int LONGEST = 100;

	private static final String NOW = "now";

	private final NamedVersions versions;

	private final Toolkits toolkits;

	private final Moments moments;

	private final Clock clock;

	VersionController(NamedVersions versions, Toolkits toolkits, Moments moments, Clock clock) {
		this.versions = versions;
		this.toolkits = toolkits;
		this.moments = moments;
		this.clock = clock;
	}

	@GetMapping("/new")
	@Requires(Permission.ASSIGN)
	String form(Model model) {
		model.addAttribute("form", new VersionForm(null, null));
		return "record/version-new";
	}

	@PostMapping("/new")
	@Requires(Permission.ASSIGN)
	String name(@ModelAttribute("form") VersionForm form, BindingResult binding, RedirectAttributes redirect) {
		String name = Objects.requireNonNullElse(form.name(), "").strip();
		if (name.isEmpty() || name.length() > LONGEST) {
			binding.rejectValue("name", name.isEmpty() ? "record.version.name.missing" : "record.version.name.long");
			return "record/version-new";
		}
		try {
			Instant moment = this.moments.read(form.at()).orElseGet(this.clock::instant);
			NamedVersion made = this.versions.name(name, moment);
			redirect.addFlashAttribute("flash", Flash.good("record.version.done", made.name()));
			return "redirect:/record/versions/" + made.id();
		}
		catch (Refused ex) {
			ex.into(binding);
			return "record/version-new";
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Locale locale, Model model) {
		NamedVersion version = this.versions.get(id);
		List<Choice> others = new ArrayList<>();
		others.add(Choice.key(NOW, "record.version.now"));
		this.versions.all()
			.stream()
			.filter((one) -> !one.id().equals(id))
			.forEach((one) -> others.add(Choice.text(one.id().toString(), one.name())));
		model.addAttribute("version", version);
		model.addAttribute("editions", this.toolkits.current());
		model.addAttribute("form", new CompareForm(NOW));
		model.addAttribute("others", others);
		return "record/version";
	}

	@GetMapping("/{id}/changes")
	String changes(@PathVariable UUID id, @RequestParam(name = "with", defaultValue = NOW) String with, Locale locale,
			Model model) {
		NamedVersion version = this.versions.get(id);
		NamedVersion other = NOW.equals(with) ? null : this.versions.get(id(with));
		Instant moment = (other != null) ? other.moment() : this.clock.instant();
		boolean ordered = !moment.isBefore(version.moment());
		model.addAttribute("version", version);
		model.addAttribute("earlier", ordered ? version : other);
		model.addAttribute("later", ordered ? other : version);
		model.addAttribute("pages", ordered ? this.versions.changes(version.moment(), moment, locale)
				: this.versions.changes(moment, version.moment(), locale));
		return "record/changes";
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

	/**
	 * A moment and its name.
	 *
	 * @param name the name
	 * @param at the day, empty for now
	 */
	record VersionForm(@Nullable String name, @Nullable String at) {

	}

	/**
	 * What a version is compared with.
	 *
	 * @param with id of another version, or {@code now}
	 */
	record CompareForm(@Nullable String with) {

	}

}
