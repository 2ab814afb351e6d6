package org.holdfast.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a previewed import visible, in one transaction that changes its state. Commits of
 * one institution wait for each other, so that what was compared is what is there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Commitment {

	private final ImportRepository imports;

	private final FileFormats formats;

	private final Overlaps overlaps;

	private final ReplacedPeriods periods;

	private final Batches batches;

	private final AcceptedDifference difference;

	private final SavedMappings mappings;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Commitment(ImportRepository imports, FileFormats formats, Overlaps overlaps, ReplacedPeriods periods,
			Batches batches, AcceptedDifference difference, SavedMappings mappings, ApplicationEventPublisher events,
			JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.imports = imports;
		this.formats = formats;
		this.overlaps = overlaps;
		this.periods = periods;
		this.batches = batches;
		this.difference = difference;
		this.mappings = mappings;
		this.events = events;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Commits, or says that the comparison has to be made anew first.
	 * @param id the import
	 * @param decision how
	 * @param by who decides
	 * @return whether it is visible; otherwise it waits for a new comparison
	 */
	boolean commit(UUID id, Decision decision, UUID by) {
		waitForOthers();
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.commit.wrongState");
		}
		mayBeCommitted(view, decision);
		Long[] visible = this.batches.visible().numbers(view.kind());
		if (!Arrays.equals(visible, this.imports.basis(id))) {
			this.imports.update(id, Map.of("state", ImportState.COMMITTING, "decision", new Signed(decision, by)));
			return false;
		}
		settle(view, new Signed(decision, by), visible);
		return true;
	}

	/**
	 * Carries out a decision when what was compared is still what is there.
	 * @param id an import whose decision was made
	 * @return whether there is nothing left to do
	 */
	boolean unchanged(UUID id) {
		waitForOthers();
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (view.state() != ImportState.COMMITTING) {
			return true;
		}
		Long[] visible = this.batches.visible().numbers(view.kind());
		if (!Arrays.equals(visible, this.imports.basis(id))) {
			return false;
		}
		settle(view, signed(id), visible);
		return true;
	}

	private void waitForOthers() {
		TransactionLock.hold(this.jdbc, "commitment");
	}

	private void settle(ImportView view, Signed signed, Long[] visible) {
		apply(view, signed.decision(), visible);
		UUID id = view.id();
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.COMMITTED);
		changes.put("committed_at", this.clock.instant());
		changes.put("committed_by", signed.by());
		changes.put("decision", signed);
		changes.put("samples", null);
		changes.put("near_vendors", null);
		changes.put("difference_accepted", AcceptedDifference.differs(view));
		changes.put("difference", this.difference.of(view));
		changes.put("good_rows_only", view.rows().rejected() > 0);
		this.imports.update(id, changes);
		this.mappings.learn(view, signed.by());
		this.events.publishEvent(new BatchCommitted(CurrentInstitution.id(), id, view.kind()));
		this.events.publishEvent(new AuditedEvent("batch-committed", id.toString(), noted(view, signed.decision())));
	}

	/** What was decided, as far as there was anything to decide. */
	private static Map<String, String> noted(ImportView view, Decision decision) {
		Map<String, String> noted = new HashMap<>();
		noted.put("kind", view.kind().code());
		noted.put("rows", Integer.toString(view.rows().accepted()));
		if (view.rows().rejected() > 0) {
			noted.put("withoutRejected", Integer.toString(view.rows().rejected()));
		}
		if (AcceptedDifference.differs(view)) {
			noted.put("difference", "accepted");
		}
		if (view.rows().conflicting() > 0 && decision.conflicts() != null) {
			noted.put("conflicts", decision.conflicts() + " " + view.rows().conflicting());
		}
		if (decision.replace() != null) {
			noted.put("replaced", decision.replace().from() + "/" + decision.replace().to());
		}
		return noted;
	}

	/**
	 * Carries out a decision that had to wait, or lets the person decide again when it no
	 * longer covers what was found.
	 * @param id an import compared anew
	 */
	void resume(UUID id) {
		Signed signed = signed(id);
		try {
			commit(id, signed.decision(), signed.by());
		}
		catch (WrongState ex) {
			this.imports.update(id, Map.of("state", ImportState.PREVIEWED));
		}
	}

	private Signed signed(UUID id) {
		String stored = this.jdbc.sql("SELECT decision FROM import WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(String.class)
			.single();
		return this.json.readValue(stored, Signed.class);
	}

	private static void mayBeCommitted(ImportView view, Decision decision) {
		int rejected = view.rows().rejected();
		boolean confirmed = decision.goodRowsOnly() && Objects.equals(decision.rejected(), rejected);
		if (rejected > 0 && !confirmed) {
			throw WrongState.coded("rows-rejected", "intake.commit.rowsRejected", rejected);
		}
		if (view.rows().conflicting() > 0 && decision.conflicts() == null) {
			throw WrongState.coded("conflicts-undecided", "intake.commit.conflictsUndecided",
					view.rows().conflicting());
		}
		if (AcceptedDifference.differs(view) && !decision.acceptDifference()) {
			throw WrongState.coded("control-total-differs", "intake.commit.totalDiffers");
		}
		if (view.rows().accepted() == 0) {
			throw WrongState.coded("nothing-accepted", "intake.commit.nothingAccepted");
		}
	}

	private void apply(ImportView view, Decision decision, Long[] visible) {
		LineTable table = this.formats.get(view.kind()).table();
		long candidate = Objects.requireNonNull(view.batchNumber());
		Decision.Range range = decision.replace();
		if (range != null && table.dayColumn() != null) {
			this.periods.replace(candidate, visible, range.from(), range.to());
		}
		if (view.rows().conflicting() > 0 && "keep".equals(decision.conflicts())) {
			this.overlaps.keepConflicting(candidate, visible);
		}
	}

	/**
	 * What a person decided, with their name to it.
	 *
	 * @param decision the decision
	 * @param by who made it
	 */
	record Signed(Decision decision, UUID by) {

	}

}
