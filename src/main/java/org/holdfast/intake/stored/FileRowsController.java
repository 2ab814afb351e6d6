package org.holdfast.intake.stored;

import java.util.UUID;

import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The stored rows of one file.
 */
@Controller
@Requires(Permission.IMPORT)
class FileRowsController {

	private final Imports imports;

	private final StoredRows rows;

	private final RowsModel page;

	FileRowsController(Imports imports, StoredRows rows, RowsModel page) {
		this.imports = imports;
		this.rows = rows;
		this.page = page;
	}

	@GetMapping("/files/{id}/stored")
	String show(@PathVariable UUID id, @ModelAttribute("form") RowsForm form, BindingResult binding, Model model) {
		ImportView view = this.imports.get(id);
		boolean byVendor = view.kind() == Kind.PURCHASES || view.kind() == Kind.VENDORS;
		return this.page.fill(model, binding, form, new RowsModel.About(view.fileName(), "/files/" + id, byVendor),
				(filter) -> this.rows.of(id, filter, form.after()));
	}

}
