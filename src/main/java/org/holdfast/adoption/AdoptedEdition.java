package org.holdfast.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.EditionInForce;
import org.holdfast.toolkit.Toolkits;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The edition an institution has adopted, with the items it has added itself.
 */
@Component
@Transactional
class AdoptedEdition implements EditionInForce {

	private final AdoptionStore adoptions;

	private final OwnItemStore ownItems;

	private final Toolkits toolkits;

	private final Clock clock;

	AdoptedEdition(AdoptionStore adoptions, OwnItemStore ownItems, Toolkits toolkits, Clock clock) {
		this.adoptions = adoptions;
		this.ownItems = ownItems;
		this.toolkits = toolkits;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Edition> of(String toolkit) {
		if (CurrentInstitution.idOrNull() == null) {
			return Optional.empty();
		}
		return this.adoptions.current(toolkit)
			.map((adoption) -> this.toolkits.edition(toolkit, adoption.number()))
			.map((edition) -> Tailoring.of(edition, this.ownItems.of(toolkit)));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Edition> of(String toolkit, Instant at) {
		if (CurrentInstitution.idOrNull() == null) {
			return Optional.empty();
		}
		return this.adoptions.all(toolkit)
			.stream()
			.filter((adoption) -> !adoption.at().isAfter(at))
			.findFirst()
			.map((adoption) -> this.toolkits.edition(toolkit, adoption.number()))
			.map((edition) -> Tailoring.of(edition,
					this.ownItems.of(toolkit).stream().flatMap((item) -> item.at(at).stream()).toList()));
	}

	@Override
	public void keep(Edition edition) {
		if (CurrentInstitution.idOrNull() != null && this.adoptions.current(edition.toolkit()).isEmpty()) {
			this.adoptions.add(edition.toolkit(), 1, edition.number(), CurrentActor.get(), this.clock.instant());
		}
	}

}
