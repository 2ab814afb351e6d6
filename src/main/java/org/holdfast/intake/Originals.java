package org.holdfast.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files as they were sent: kept encrypted for as long as the institution decides, and
 * not a day longer. Their fingerprints stay.
 */
@Service
@Transactional
public class Originals {

	private final UploadChunks chunks;

	private final ImportRepository imports;

	private final FilePolicies policies;

	private final ApplicationEventPublisher events;

	Originals(UploadChunks chunks, ImportRepository imports, FilePolicies policies, ApplicationEventPublisher events) {
		this.chunks = chunks;
		this.imports = imports;
		this.policies = policies;
		this.events = events;
	}

	/**
	 * What became of the original of an import.
	 * @param view the import
	 * @return whether it is there and until when
	 */
	@Transactional(readOnly = true)
	public Original of(ImportView view) {
		return new Original(kept(view.id()), this.policies.current().keptUntil(view.createdAt()));
	}

	/**
	 * Says that something needs the original.
	 * @param id the import
	 * @throws WrongState when it was deleted
	 */
	@Transactional(readOnly = true)
	public void require(UUID id) {
		if (!kept(id)) {
			throw WrongState.coded("original-deleted", "intake.original.deleted");
		}
	}

	private boolean kept(UUID id) {
		return this.chunks.read(id, 0) != null;
	}

	/**
	 * Since when originals, and what was typed about their rows, are kept.
	 * @param now the present moment
	 * @return what is older goes
	 */
	Instant keptSince(Instant now) {
		return now.minus(this.policies.current().retentionDays(), ChronoUnit.DAYS);
	}

	/**
	 * Deletes what has been kept for long enough, and gives up the imports that cannot go
	 * on without it.
	 * @param now the present moment
	 * @return how many chunks went
	 */
	int deleteExpired(Instant now) {
		Instant before = keptSince(now);
		for (UUID stuck : this.imports.stuckSince(before)) {
			this.imports.update(stuck, Map.of("state", ImportState.CANCELLED));
			this.events.publishEvent(new ImportCancelled(stuck));
			this.events
				.publishEvent(new AuditedEvent("import-cancelled", stuck.toString(), Map.of("why", "retention")));
		}
		return this.chunks.deleteExpired(now, before);
	}

}
