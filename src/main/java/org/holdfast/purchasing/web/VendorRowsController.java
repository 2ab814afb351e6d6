package org.holdfast.purchasing.web;

import java.util.UUID;

import org.holdfast.intake.Kind;
import org.holdfast.intake.stored.RowsForm;
import org.holdfast.intake.stored.RowsModel;
import org.holdfast.intake.stored.StoredRows;
import org.holdfast.purchasing.likeness.CountedVendor;
import org.holdfast.purchasing.likeness.LikeVendors;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The lines of spend with one vendor, with all that counts as it.
 */
@Controller
@Requires(Permission.IMPORT)
class VendorRowsController {

	private final LikeVendors vendors;

	private final StoredRows rows;

	private final RowsModel page;

	VendorRowsController(LikeVendors vendors, StoredRows rows, RowsModel page) {
		this.vendors = vendors;
		this.rows = rows;
		this.page = page;
	}

	@GetMapping("/vendors/{id}/rows")
	String show(@PathVariable UUID id, @ModelAttribute("form") RowsForm form, BindingResult binding, Model model) {
		CountedVendor vendor = this.vendors.counted(id);
		return this.page.fill(model, binding, form, new RowsModel.About(vendor.name(), "/vendors/pairs", false),
				(filter) -> this.rows.of(Kind.PURCHASES, filter.ofVendors(vendor.keys()), form.after(), id.toString()));
	}

}
