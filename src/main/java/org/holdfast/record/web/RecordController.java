package org.holdfast.record.web;

import java.util.List;
import java.util.Locale;

import org.holdfast.record.NamedVersions;
import org.holdfast.record.SignOff;
import org.holdfast.record.SignOffs;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Toolkits;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Lists what is signed or to be signed, and the moments that have a name.
 */
@Controller
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
class RecordController {

	private final SignOffs signOffs;

	private final NamedVersions versions;

	private final Toolkits toolkits;

	RecordController(SignOffs signOffs, NamedVersions versions, Toolkits toolkits) {
		this.signOffs = signOffs;
		this.versions = versions;
		this.toolkits = toolkits;
	}

	@GetMapping("/record")
	String list(Locale locale, Model model) {
		Actor actor = CurrentActor.get();
		List<Edition> editions = this.toolkits.current();
		List<SignOffRow> rows = this.signOffs.all().stream().map((one) -> row(one, editions, locale)).toList();
		model.addAttribute("mine",
				rows.stream()
					.filter((row) -> row.signOff().isWaiting() && row.signOff().named().equals(actor.accountId()))
					.toList());
		model.addAttribute("rows", rows);
		model.addAttribute("versions", this.versions.all());
		model.addAttribute("naming", actor.may(Permission.ASSIGN));
		return "record/record";
	}

	private static SignOffRow row(SignOff one, List<Edition> editions, Locale locale) {
		return editions.stream()
			.filter((edition) -> edition.toolkit().equals(one.toolkit()))
			.findFirst()
			.map((edition) -> new SignOffRow(one,
					edition.findPage(one.page()).map((page) -> page.title().in(locale)).orElse(one.page()),
					edition.title().in(locale)))
			.orElseGet(() -> new SignOffRow(one, one.page(), one.toolkit()));
	}

}
