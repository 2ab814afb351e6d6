package org.holdfast.intake.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.RuleWords;
import org.holdfast.intake.ValueDesk;
import org.holdfast.intake.ValueSheet;
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

	private static final Set<ImportState> CHECKED = EnumSet.of(ImportState.PREVIEWED, ImportState.COMMITTED);

	private final Sendings sendings;

	private final RuleWords words;

	private final HeldWords held;

	private final ValueDesk values;

	private final People people;

	ImportBodies(Sendings sendings, RuleWords words, HeldWords held, ValueDesk values, People people) {
		this.sendings = sendings;
		this.words = words;
		this.held = held;
		this.values = values;
		this.people = people;
	}

	ImportBody of(ImportView view, Locale locale) {
		ValueSheet sheet = CHECKED.contains(view.state()) ? this.values.sheet(view) : ValueSheet.EMPTY;
		return of(List.of(view), locale).getFirst().with(sheet, this.people.names(sheet.deciders()));
	}

	List<ImportBody> of(List<ImportView> views, Locale locale) {
		Map<UUID, Sending> sent = this.sendings.of(views.stream().map(ImportView::id).toList());
		Map<UUID, String> names = this.people
			.names(views.stream().flatMap((view) -> Stream.ofNullable(view.withdrawnBy())).distinct().toList());
		return views.stream()
			.map((view) -> ImportBody.of(view, automatic(view, sent.getOrDefault(view.id(), Sending.PLAIN), locale),
					withdrawn(view, names), this.words, CurrentActor.get(), locale))
			.toList();
	}

	private static ImportBody.@Nullable Withdrawn withdrawn(ImportView view, Map<UUID, String> names) {
		UUID by = view.withdrawnBy();
		return (view.withdrawnAt() != null) ? new ImportBody.Withdrawn(view.withdrawnAt(),
				(by != null) ? names.get(by) : null, view.withdrawReason()) : null;
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
