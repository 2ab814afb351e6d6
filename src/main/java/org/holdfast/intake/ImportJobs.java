package org.holdfast.intake;

import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.holdfast.tenancy.BackgroundWork;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts imports on the queue, on which their institution stands once: so there is one
 * worker for an import on all nodes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportJobs {

	private static final String ADVANCE = "advance-import";

	private static final String TIDY = "tidy-institution";

	private final BackgroundWork work;

	private final TurnRepository turns;

	ImportJobs(BackgroundWork work, TurnRepository turns) {
		this.work = work;
		this.turns = turns;
	}

	/**
	 * Asks for an import to go on, in the transaction that lets it.
	 * @param importId the import
	 */
	void advance(UUID importId) {
		this.work.once(ADVANCE, this.turns.lane(importId).of(CurrentInstitution.id()));
	}

	/**
	 * Asks for the rows to be deleted that nothing points to any more.
	 */
	void tidy() {
		this.work.soon(TIDY, CurrentInstitution.id());
	}

	/**
	 * The work itself, as the queue knows it.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		CustomTask<Void> advanceImport(ObjectProvider<ImportTurns> turns, ObjectProvider<BackgroundWork> work) {
			return Tasks.custom(ADVANCE, Void.class)
				.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
				.onDeadExecutionRevive()
				.execute((instance, context) -> {
					WorkLane lane = WorkLane.named(instance.getId());
					UUID institution = WorkLane.institution(instance.getId());
					CurrentInstitution.runAs(institution,
							() -> turns.getObject().take(lane, context.getSchedulerState()::isShuttingDown));
					return (CompletionHandler<Void>) (complete, operations) -> CurrentInstitution.runAs(institution,
							() -> work.getObject().end(complete, operations, () -> turns.getObject().due(lane)));
				});
		}

		@Bean
		OneTimeTask<Void> tidyInstitution(ObjectProvider<Janitor> janitor) {
			return BackgroundWork.forInstitution(TIDY, Duration.ofMinutes(1),
					() -> janitor.getObject().tidy(CurrentInstitution.id()));
		}

	}

}
