package org.holdfast.intake.web;

import org.holdfast.intake.Acceptance;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.web.Flash;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells whoever brought a file in that it was here before.
 */
@Component
class ArrivalNews {

	private final Imports imports;

	private final People people;

	ArrivalNews(Imports imports, People people) {
		this.imports = imports;
		this.people = people;
	}

	void tell(Acceptance accepted, RedirectAttributes redirect) {
		switch (accepted.outcome()) {
			case RUNNING, REPEATED -> redirect.addFlashAttribute("flash", Flash.notice("intake.file.running"));
			case ALREADY_COMMITTED -> {
				ImportView view = this.imports.get(accepted.id());
				redirect.addFlashAttribute("flash",
						Flash.warn("intake.file.committed", this.people.name(view.createdBy())));
			}
			case RECEIVED -> {
			}
		}
	}

}
