package org.holdfast.intake;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the janitor come round every hour, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class JanitorSchedule {

	@Bean
	RecurringTask<Void> tidyUploads(ObjectProvider<Janitor> janitor) {
		return Tasks.recurring("tidy-uploads", FixedDelay.of(Duration.ofHours(1)))
			.execute((instance, context) -> janitor.getObject().tidy());
	}

}
