package org.holdfast.intake.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.Acceptance;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Pages on which files come in.
 */
@Controller
@RequestMapping("/files")
@Requires(Permission.IMPORT)
class FilesController {

	static final Set<String> PARTS = Set.of("kind", "source", "asOf", "controlTotal", "controlTotals",
			NewFileForm.LEFT_OUT, "_csrf");

	private static final int PAGE = 25;

	private static final String FORM = "intake/new";

	private final Imports imports;

	private final UploadReader uploads;

	private final Submission submission;

	private final People people;

	private final FilePolicies policies;

	private final ArrivalNews news;

	FilesController(Imports imports, UploadReader uploads, Submission submission, People people, FilePolicies policies,
			ArrivalNews news) {
		this.imports = imports;
		this.uploads = uploads;
		this.submission = submission;
		this.people = people;
		this.policies = policies;
		this.news = news;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		Paging paging = Paging.of(page, PAGE);
		List<ImportView> shown = this.imports.list(paging.size(), (int) paging.offset());
		model.addAttribute("files", new Paged<>(shown, paging, this.imports.count()));
		model.addAttribute("people", this.people.names(shown.stream().map(ImportView::createdBy).toList()));
		model.addAttribute("templates", this.imports.kinds());
		model.addAttribute("missing",
				this.imports.kinds()
					.stream()
					.filter((kind) -> shown.stream().noneMatch((view) -> view.kind() == kind))
					.toList());
		return "intake/list";
	}

	@GetMapping("/new")
	String blank(@RequestParam(defaultValue = "") String kind, Model model) {
		return form(new NewFileForm(kind, "", "", "", ""), model);
	}

	@PostMapping
	String receive(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		UploadedForm posted;
		try {
			posted = this.uploads.read(request, PARTS,
					(form) -> this.submission.told(form, NewFileForm.of(form), this.imports));
		}
		catch (Refused ex) {
			return refused(ex, new NewFileForm("", "", "", "", ""), model, response);
		}
		NewFileForm form = NewFileForm.of(posted);
		try {
			Acceptance accepted = this.submission.submit(posted, form, this.imports);
			this.news.tell(accepted, redirect);
			redirect.addAttribute("id", accepted.id());
			return "redirect:/files/{id}";
		}
		catch (Refused ex) {
			return refused(ex, form, model, response);
		}
	}

	private String refused(Refused reasons, NewFileForm form, Model model, HttpServletResponse response) {
		BindingResult binding = new BeanPropertyBindingResult(form, "form");
		Reasons.into(reasons, binding);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(form, model);
	}

	private String form(NewFileForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("kinds",
				this.imports.kinds()
					.stream()
					.map((kind) -> Choice.key(kind.code(), "intake.kind." + kind.code())
						.hint("intake.kind." + kind.code() + ".about"))
					.toList());
		model.addAttribute("templates", this.imports.kinds());
		model.addAttribute("sources", this.imports.sources());
		model.addAttribute("retention", this.policies.current().retentionDays());
		model.addAttribute("steps", FileSteps.at(1));
		return FORM;
	}

}
