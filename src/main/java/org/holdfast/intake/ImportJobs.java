package org.holdfast.intake;

import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.holdfast.tenancy.BackgroundWork;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Puts imports on the queue.
 */
@Component
class ImportJobs {

	private static final String ADVANCE = "advance-import";

	private final BackgroundWork work;

	ImportJobs(BackgroundWork work) {
		this.work = work;
	}

	void advance(UUID importId) {
		this.work.soon(ADVANCE, CurrentInstitution.id() + "/" + importId);
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
