package org.holdfast.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Puts imports on the queue. The job is written in the transaction of the change that
 * asks for it, and runs once on any node; a job whose node died is begun again on
 * another.
 */
@Component
class ImportJobs {

	private static final String ADVANCE = "advance-import";

	private final SchedulerClient scheduler;

	private final Clock clock;

	ImportJobs(SchedulerClient scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	void advance(UUID importId) {
		String instance = CurrentInstitution.id() + "/" + importId + "/" + UUID.randomUUID();
		this.scheduler.scheduleIfNotExists(Tasks.oneTime(ADVANCE).execute((one, context) -> {
		}).instance(instance), this.clock.instant());
	}

	/**
	 * The work itself, as the queue knows it.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		OneTimeTask<Void> advanceImport(ObjectProvider<ImportWork> work) {
			return Tasks.oneTime(ADVANCE)
				.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
				.execute((instance, context) -> {
					String[] parts = instance.getId().split("/");
					CurrentInstitution.runAs(UUID.fromString(parts[0]),
							() -> work.getObject().advance(UUID.fromString(parts[1])));
				});
		}

	}

}
