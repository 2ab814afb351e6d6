package org.holdfast.evidence;

import java.time.Duration;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.holdfast.intake.BatchCommitted;
import org.holdfast.intake.BatchWithdrawn;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.BackgroundWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has it found anew in the background whether people can be followed: a commit and a
 * withdrawal stay one change of state, however many people there are.
 */
@Component
class FollowingJobs {

	private static final String FOLLOW = "follow-rosters";

	private final BackgroundWork work;

	FollowingJobs(BackgroundWork work) {
		this.work = work;
	}

	@EventListener
	void on(BatchCommitted event) {
		soon(event.institutionId(), event.kind());
	}

	@EventListener
	void on(BatchWithdrawn event) {
		soon(event.institutionId(), event.kind());
	}

	private void soon(UUID institution, Kind kind) {
		if (kind == Kind.ROSTER) {
			this.work.soon(FOLLOW, institution);
		}
	}

	/**
	 * The work itself, as the queue knows it.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		OneTimeTask<Void> followRosters(FollowingStore store) {
			return BackgroundWork.forInstitution(FOLLOW, Duration.ofSeconds(2), store::find);
		}

	}

}
