package org.holdfast.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.RuleWords;
import org.holdfast.intake.policy.Sending;
import org.holdfast.intake.policy.Sendings;
import org.holdfast.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows imports to programs.
 */
@Component
class ImportBodies {

	private final Sendings sendings;

	private final RuleWords words;

	private final HeldWords held;

	ImportBodies(Sendings sendings, RuleWords words, HeldWords held) {
		this.sendings = sendings;
		this.words = words;
		this.held = held;
	}

	ImportBody of(ImportView view, Locale locale) {
		return of(List.of(view), locale).getFirst();
	}

	List<ImportBody> of(List<ImportView> views, Locale locale) {
		Map<UUID, Sending> sent = this.sendings.of(views.stream().map(ImportView::id).toList());
		return views.stream()
			.map((view) -> ImportBody.of(view, automatic(view, sent.getOrDefault(view.id(), Sending.PLAIN), locale),
					this.words, CurrentActor.get(), locale))
			.toList();
	}

	private ImportBody.@Nullable Automatic automatic(ImportView view, Sending sending, Locale locale) {
		if (!sending.automatic()) {
			return null;
		}
		String reason = sending.held();
		boolean counted = view.state() == ImportState.COMMITTED || view.state() == ImportState.WITHDRAWN;
		return new ImportBody.Automatic(counted && reason == null, reason,
				(reason != null) ? this.held.of(reason, locale) : null);
	}

}
