package org.holdfast.notification;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every half hour whether somebody is to be reminded, on one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {

	private static final Duration PAUSE = Duration.ofMinutes(30);

	@Bean
	RecurringTask<Void> sendDigests(ObjectProvider<Digests> digests) {
		return Tasks.recurring("send-digests", FixedDelay.of(PAUSE))
			.execute((instance, context) -> digests.getObject().send());
	}

}
