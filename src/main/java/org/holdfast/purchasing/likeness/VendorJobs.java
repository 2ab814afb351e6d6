package org.holdfast.purchasing.likeness;

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
 * Has vendors that may be one looked for, in the background, whenever files with vendors
 * come or go.
 */
@Component
class VendorJobs {

	private static final String SEARCH = "find-like-vendors";

	private final BackgroundWork work;

	VendorJobs(BackgroundWork work) {
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
		if (kind == Kind.PURCHASES || kind == Kind.VENDORS) {
			this.work.soon(SEARCH, institution);
		}
	}

	/**
	 * The work itself, as the queue knows it.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		OneTimeTask<Void> findLikeVendors(VendorSearch search) {
			return BackgroundWork.forInstitution(SEARCH, Duration.ofSeconds(2), search::search);
		}

	}

}
