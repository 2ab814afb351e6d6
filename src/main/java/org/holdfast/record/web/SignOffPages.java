package org.holdfast.record.web;

import java.util.List;
import java.util.Locale;

import org.holdfast.record.PageRecord;
import org.holdfast.record.PageRecords;
import org.holdfast.record.SignOff;
import org.holdfast.record.SignOffs;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.Choice;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages of a sign-off: the look at all answers before it is asked for, and its
 * own page in every state.
 */
@Component
class SignOffPages {

	private final SignOffs signOffs;

	SignOffPages(SignOffs signOffs) {
		this.signOffs = signOffs;
	}

	String check(String toolkit, String page, String cycle, Locale locale, Model model) {
		List<Choice> people = this.signOffs.signers(cycle, toolkit, page)
			.stream()
			.map((member) -> Choice.text(member.accountId().toString(), member.name()))
			.toList();
		model.addAttribute("record", this.signOffs.now(cycle, toolkit, page, locale));
		model.addAttribute("people", people);
		model.addAttribute("waiting",
				this.signOffs.latest(cycle, toolkit, page).filter(SignOff::isWaiting).orElse(null));
		return "record/ask";
	}

	String show(SignOff one, Locale locale, Model model) {
		Actor actor = CurrentActor.get();
		PageRecord now = this.signOffs.now(one.cycle(), one.toolkit(), one.page(), locale);
		List<PageRecords.ItemChange> changes = one.isAccepted() ? this.signOffs.changesSince(one) : List.of();
		model.addAttribute("one", one);
		model.addAttribute("record", one.isAccepted() ? this.signOffs.signed(one) : now);
		model.addAttribute("changes", changes);
		model.addAttribute("signing",
				one.isWaiting() && one.named().equals(actor.accountId()) && actor.may(Permission.SIGN_OFF));
		model.addAttribute("own", one.isWaiting() && one.asked().equals(actor.accountId()));
		return "record/sign-off";
	}

}
