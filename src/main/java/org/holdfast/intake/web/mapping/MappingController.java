package org.holdfast.intake.web.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.Field;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.MappingChange;
import org.holdfast.intake.MappingDesk;
import org.holdfast.intake.MappingSheet;
import org.holdfast.intake.Sheets;
import org.holdfast.intake.web.FilePage;
import org.holdfast.intake.web.FileSteps;
import org.holdfast.intake.web.MappingBody;
import org.holdfast.intake.web.Reasons;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
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

/**
 * The page on which a person says which column is which.
 */
@Controller
@RequestMapping("/files/{id}")
@Requires(Permission.IMPORT)
class MappingController {

	private static final String VIEW = "intake/mapping";

	private final Imports imports;

	private final MappingDesk desk;

	private final FilePage page;

	private final Sheets sheets;

	MappingController(Imports imports, MappingDesk desk, FilePage page, Sheets sheets) {
		this.imports = imports;
		this.desk = desk;
		this.page = page;
		this.sheets = sheets;
	}

	@GetMapping("/mapping")
	String show(@PathVariable UUID id, Model model) throws IOException {
		ImportView view = this.page.fill(id, model);
		MappingSheet sheet = this.desk.sheet(view);
		model.addAttribute("results", this.desk.results(view, sheet.mapping()));
		return fill(view, sheet, MappingForm.of(view, sheet), model);
	}

	@PostMapping("/mapping")
	String map(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model)
			throws IOException {
		ImportView view = this.page.fill(id, model);
		MappingSheet sheet = this.desk.sheet(view);
		MappingForm form = MappingForm.of(request, names(view));
		BindingResult binding = new MapBindingResult(Map.of(), "form");
		try {
			Mapping mapping = form.mapping(sheet.mapping());
			if (request.getParameter("show") != null) {
				model.addAttribute("results", this.desk.results(view, mapping));
				return fill(view, sheet, form, model);
			}
			for (String missing : this.desk.missing(view, mapping)) {
				Reasons.into(Refused.of("/column/" + missing, "intake.mapping.missing", missing), binding);
			}
			if (!binding.hasErrors()) {
				this.imports.map(id,
						new MappingChange(mapping, form.source().isEmpty() ? null : form.source(), null, null, null,
								MappingBody.dateOrder(form.dateOrder().isEmpty() ? null : form.dateOrder()),
								MappingBody.dateOrders(form.ordersByName()), null));
				return "redirect:/files/{id}";
			}
		}
		catch (Refused ex) {
			ex.items().forEach((item) -> Reasons.into(besideItsColumn(item), binding));
		}
		fill(view, sheet, form, model);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return VIEW;
	}

	/** What is wrong with a typed text stands beside the column it is typed for. */
	private static Refused besideItsColumn(Refused.Item item) {
		return Refused.of(item.pointer().replaceFirst("^/mapping/constants/", "/column/"), item.messageKey(),
				item.arguments());
	}

	@PostMapping("/layout")
	String layout(@PathVariable UUID id, @RequestParam(defaultValue = "") String headerRow,
			@RequestParam(defaultValue = "") String encoding, @RequestParam(defaultValue = "") String delimiter,
			@RequestParam(defaultValue = "") String sheet, @RequestParam(defaultValue = "") String sheetBefore,
			@RequestParam(defaultValue = "") String headerRowBefore) {
		boolean other = !sheet.isEmpty() && !sheet.equals(sheetBefore);
		boolean found = other && headerRow.strip().equals(headerRowBefore);
		Integer row = headerRow.strip().matches("[0-9]{1,4}") ? Integer.valueOf(headerRow.strip()) : null;
		this.imports.map(id,
				new MappingChange(null, null, MappingBody.headerRow(found ? null : row),
						MappingBody.encoding(encoding.isEmpty() ? null : encoding),
						MappingBody.delimiter(delimiter.isEmpty() ? null : delimiter.equals("tab") ? "\t" : delimiter),
						null, other ? sheet : null));
		return "redirect:/files/{id}";
	}

	private List<String> names(ImportView view) {
		return this.imports.fields(view.kind()).stream().map(Field::name).toList();
	}

	private String fill(ImportView view, MappingSheet sheet, MappingForm form, Model model) throws IOException {
		MappingFields fields = MappingFields.of(this.imports, view.kind(), form);
		model.addAttribute("main", fields.main());
		model.addAttribute("rest", fields.rest());
		model.addAttribute("sheet", sheet);
		model.addAttribute("sheets", this.sheets.of(view));
		model.addAttribute("form", form);
		model.addAttribute("askDates", view.layout() != null && view.layout().dateOrder() != null);
		model.addAttribute("askOrders", names(view).stream().filter((field) -> form.asks(field, view)).toList());
		model.addAttribute("steps", FileSteps.at(FileSteps.COLUMNS));
		return VIEW;
	}

}
