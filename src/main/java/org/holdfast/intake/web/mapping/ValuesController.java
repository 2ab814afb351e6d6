package org.holdfast.intake.web.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.ValueDesk;
import org.holdfast.intake.ValueSheet;
import org.holdfast.intake.web.FilePage;
import org.holdfast.intake.web.FileSteps;
import org.holdfast.intake.web.Reasons;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
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
 * The page on which a person says what the words of a file mean: all that are not
 * understood or new at once, or one column with all its words.
 */
@Controller
@RequestMapping("/files/{id}/values")
@Requires(Permission.IMPORT)
class ValuesController {

	private static final int PAGE = 100;

	private final ValueDesk desk;

	private final FilePage page;

	ValuesController(ValueDesk desk, FilePage page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String field,
			@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
		ImportView view = this.page.fill(id, model);
		this.desk.mustBeOpen(view);
		return fill(view, field, number, new ValuesForm(Map.of(), ""), model);
	}

	@PostMapping
	String say(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		ImportView view = this.page.fill(id, model);
		this.desk.mustBeOpen(view);
		ValuesForm form = ValuesForm.of(request);
		try {
			int changed = this.desk.say(id, form.meanings(), form.source());
			redirect.addFlashAttribute("flash",
					(changed > 0) ? Flash.good("intake.values.said", changed) : Flash.notice("intake.values.same"));
			return "redirect:/files/{id}";
		}
		catch (Refused ex) {
			BindingResult binding = new MapBindingResult(Map.of(), "form");
			Reasons.into(ex, binding);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return fill(view, "", 1, form, model);
		}
	}

	private String fill(ImportView view, String field, int number, ValuesForm form, Model model) {
		ValueSheet sheet = this.desk.sheet(view);
		model.addAttribute("sheet", sheet);
		model.addAttribute("form", form);
		model.addAttribute("most", PAGE);
		model.addAttribute("steps", FileSteps.at(FileSteps.CHECK));
		if (!field.isEmpty()) {
			ValueSheet.ValueColumn column = sheet.columns()
				.stream()
				.filter((one) -> one.field().equals(field))
				.findFirst()
				.orElseThrow(NotFound::new);
			Paging paging = Paging.of(number, PAGE);
			int from = (int) Math.min(paging.offset(), column.words().size());
			List<ValueSheet.Word> words = column.words()
				.subList(from, Math.min(from + paging.size(), column.words().size()));
			model.addAttribute("only", column);
			model.addAttribute("words", new Paged<>(words, paging, column.words().size()));
		}
		return "intake/values";
	}

}
