package org.holdfast.progress.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.RowOrder;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.KeptForm;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of each row that is added to a table, and the order of the rows.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}/{group}/{item}/rows")
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED })
class RowController {

	private final RowOrder order;

	private final Toolkits toolkits;

	private final PageSheets sheets;

	RowController(RowOrder order, Toolkits toolkits, PageSheets sheets) {
		this.order = order;
		this.toolkits = toolkits;
		this.sheets = sheets;
	}

	// The key of the row is in its address, so that sending twice adds one
	@GetMapping("/new")
	String blank(ItemAddress address) {
		if (!item(address).addRows()) {
			throw new NotFound();
		}
		return "redirect:/work/" + address.key().item() + "/rows/row-" + UUID.randomUUID();
	}

	@GetMapping("/{row}")
	String show(ItemAddress address, HttpServletRequest request, Locale locale, Model model) {
		Item item = item(address);
		Edition edition = this.toolkits.current(address.toolkit());
		Page page = edition.findPage(address.page()).orElseThrow(NotFound::new);
		if (AnswerFields.fixedRow(item, address.key().row()).isPresent()) {
			return "redirect:" + edition.path(page) + "#" + item.anchor();
		}
		AnswerFields.of(item, address.key().row());
		KeptForm kept = KeptForm.of(request, CurrentActor.get());
		PageSheet sheet = this.sheets.sheet(edition, page, null, kept, locale);
		if (!sheet.answerable(item)) {
			return "redirect:" + edition.path(page) + "#" + item.anchor();
		}
		model.addAttribute("sheet", sheet);
		model.addAttribute("edition", edition);
		model.addAttribute("page", page);
		model.addAttribute("item", item);
		model.addAttribute("form", this.sheets.row(sheet, item, address.key(), kept, locale));
		return "progress/row";
	}

	@PostMapping("/{row}/move")
	String move(ItemAddress address, @RequestParam String cycle, @RequestParam String by) {
		Item item = item(address);
		this.order.move(cycle, address.key(), by.equals("up"));
		Edition edition = this.toolkits.current(address.toolkit());
		return "redirect:" + edition.path(edition.findPage(address.page()).orElseThrow(NotFound::new)) + "#"
				+ item.anchor();
	}

	private Item item(ItemAddress address) {
		return this.toolkits.item(address.key().item());
	}

}
