package org.holdfast.purchasing.likeness;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.holdfast.purchasing.VendorMergesChanged;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vendors that may be one, and what people decide about them. A decision holds for the
 * files of today and tomorrow; the rows stay what they are, so it can be taken back.
 */
@Service
@Transactional
public class LikeVendors {

	private static final int LONGEST_REASON = 500;

	private final VendorStore store;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LikeVendors(VendorStore store, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The pairs that wait for a decision.
	 * @param paging which of them
	 * @return those first that move the most money
	 */
	@Transactional(readOnly = true)
	public Paged<VendorPair> open(Paging paging) {
		return this.store.open(paging);
	}

	/**
	 * A pair that waits for a decision.
	 * @param id its id
	 * @return the pair
	 * @throws NotFound when there is none, or it was decided
	 */
	@Transactional(readOnly = true)
	public VendorPair get(UUID id) {
		return this.store.open(id).orElseThrow(NotFound::new);
	}

	/**
	 * All decisions, also those that were taken back.
	 * @param paging which of them
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	public Paged<VendorDecision> decisions(Paging paging) {
		return this.store.decisions(paging);
	}

	/**
	 * What counts as a vendor.
	 * @param id the vendor's id
	 * @return its name and the keys of its parties
	 * @throws NotFound when the institution has no such vendor
	 */
	@Transactional(readOnly = true)
	public CountedVendor counted(UUID id) {
		return this.store.keys(id).orElseThrow(NotFound::new);
	}

	/**
	 * Decides about a pair.
	 * @param id the pair
	 * @param verdict {@code left} or {@code right} for one vendor led by that side,
	 * {@code different} for two vendors
	 * @param reason why, may be empty
	 * @return the decision
	 * @throws NotFound when there is no such pair, or it was decided
	 */
	public VendorDecision decide(UUID id, String verdict, String reason) {
		this.store.lock();
		VendorPair pair = get(id);
		boolean leftLeads = switch (verdict) {
			case "left" -> true;
			case "right", "different" -> false;
			default -> throw Refused.of("/verdict", "purchasing.decide.choose");
		};
		if (reason.length() > LONGEST_REASON) {
			throw Refused.of("/reason", "purchasing.decide.reason.long", LONGEST_REASON);
		}
		VendorCard from = leftLeads ? pair.right() : pair.left();
		VendorCard to = leftLeads ? pair.left() : pair.right();
		VendorDecision decision = new VendorDecision(UUID.randomUUID(), said(from), said(to),
				!verdict.equals("different"), pair.likeness(), reason, this.clock.instant(),
				CurrentActor.get().accountId(), null, null);
		this.store.add(decision, from.key(), to.key());
		tell(decision, decision.same() ? "vendors-merged" : "vendors-kept-apart");
		return decision;
	}

	/**
	 * Takes a decision back; figures are computed as if it had never been.
	 * @param id the decision
	 * @return the decision as it was
	 * @throws NotFound when the institution has none of that id
	 * @throws WrongState when it was taken back before
	 */
	public VendorDecision revoke(UUID id) {
		this.store.lock();
		VendorDecision decision = this.store.decision(id).orElseThrow(NotFound::new);
		if (decision.revokedAt() != null) {
			throw new WrongState("purchasing.revoke.before");
		}
		this.store.revoke(id, CurrentActor.get().accountId(), this.clock.instant());
		tell(decision, "vendor-decision-revoked");
		return decision;
	}

	private void tell(VendorDecision decision, String what) {
		if (decision.same()) {
			this.store.merge();
			this.events.publishEvent(new VendorMergesChanged(CurrentInstitution.id()));
		}
		this.events.publishEvent(new AuditedEvent(what, decision.id().toString(),
				Map.of("likeness", decision.likeness().code(), "reason", decision.reason())));
	}

	private static String said(VendorCard vendor) {
		return (vendor.number() != null && !vendor.number().equals(vendor.name()))
				? vendor.name() + " (" + vendor.number() + ")" : vendor.name();
	}

}
