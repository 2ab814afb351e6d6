package org.holdfast.intake.web;

import java.util.Objects;
import java.util.UUID;

import org.holdfast.intake.Acceptance;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.web.Flash;
import org.holdfast.web.Format;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells whoever brought a file in that it was here before.
 */
@Component
class ArrivalNews {

	private final Imports imports;

	private final People people;

	private final Format format;

	ArrivalNews(Imports imports, People people, Format format) {
		this.imports = imports;
		this.people = people;
		this.format = format;
	}

	/** A file that counts already. */
	WrongState committed(Acceptance accepted) {
		ImportView view = this.imports.get(accepted.id());
		return WrongState
			.coded("already-committed", "intake.alreadyCommitted", view.fileName(), view.id().toString(),
					this.format.instant(view.committedAt()), this.people.name(committer(view)))
			.with("id", view.id().toString());
	}

	void tell(Acceptance accepted, RedirectAttributes redirect) {
		switch (accepted.outcome()) {
			case RUNNING, REPEATED -> redirect.addFlashAttribute("flash", Flash.notice("intake.file.running"));
			case ALREADY_COMMITTED -> {
				ImportView view = this.imports.get(accepted.id());
				redirect.addFlashAttribute("flash", Flash.warn("intake.file.committed",
						this.format.instant(view.committedAt()), this.people.name(committer(view))));
			}
			case RECEIVED -> {
			}
		}
	}

	private static UUID committer(ImportView view) {
		return Objects.requireNonNullElse(view.committedBy(), view.createdBy());
	}

}
