package org.holdfast.intake;

import java.util.Map;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has imports that wait for their decision compared again where rows of theirs were
 * refused for rows of other files, when such files begin or cease to count.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LateJudgement {

	/** A spell overlaps another one, which a separation may have ended. */
	private static final Set<Kind> JUDGED_BY = Set.of(Kind.EMPLOYMENTS, Kind.SEPARATIONS);

	private final ImportRepository imports;

	private final ImportJobs jobs;

	LateJudgement(ImportRepository imports, ImportJobs jobs) {
		this.imports = imports;
		this.jobs = jobs;
	}

	@EventListener
	void on(BatchWithdrawn event) {
		again(event.kind());
	}

	@EventListener
	void on(BatchCommitted event) {
		again(event.kind());
	}

	private void again(Kind kind) {
		if (JUDGED_BY.contains(kind)) {
			this.imports.refusedLate().forEach((id) -> {
				this.imports.update(id, Map.of("state", ImportState.CHECKED));
				this.jobs.advance(id);
			});
		}
	}

}
