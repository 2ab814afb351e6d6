package org.holdfast.intake.stored;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.intake.Kind;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Gives the page of rows what it shows, whatever the rows are behind.
 */
@Component
public class RowsModel {

	private final Accounts accounts;

	RowsModel(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * Fills the model.
	 * @param model the model
	 * @param binding takes what is wrong with the filter
	 * @param form what was asked for
	 * @param about what the rows are behind
	 * @param reader reads a page of rows
	 * @return the name of the view
	 */
	public String fill(Model model, BindingResult binding, RowsForm form, About about,
			Function<RowFilter, RowsPage> reader) {
		RowsPage page = new RowsPage(List.of(), List.of(), null);
		try {
			page = reader.apply(form.filter());
		}
		catch (Refused ex) {
			ex.into(binding);
		}
		model.addAttribute("rows", page);
		model.addAttribute("about", about);
		model.addAttribute("people", names(page));
		model.addAttribute("aboutPeople", page.rows().stream().anyMatch((row) -> ofPeople(row.file().kind())));
		return "intake/stored";
	}

	private static boolean ofPeople(Kind kind) {
		return kind != Kind.PURCHASES && kind != Kind.VENDORS;
	}

	private Map<UUID, String> names(RowsPage page) {
		return this.accounts
			.views(page.rows()
				.stream()
				.map((row) -> row.file().committedBy())
				.filter(Objects::nonNull)
				.map(Objects::requireNonNull)
				.collect(Collectors.toSet()))
			.values()
			.stream()
			.collect(Collectors.toMap(AccountView::id, AccountView::name));
	}

	/**
	 * What rows are behind.
	 *
	 * @param title a file, a figure or a vendor
	 * @param back the page it is shown on
	 * @param byVendor whether the rows can be asked for by vendor
	 */
	public record About(String title, @Nullable String back, boolean byVendor) {

	}

}
