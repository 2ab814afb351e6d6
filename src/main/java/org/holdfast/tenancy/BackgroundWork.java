package org.holdfast.tenancy;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts work on the queue in PostgreSQL. The job is written in the transaction of the
 * change that asks for it, and runs once on any node; a job whose node died is begun
 * again on another.
 */
@Component
public class BackgroundWork {

	private final SchedulerClient client;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	BackgroundWork(SchedulerClient client, ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.client = client;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Asks for work to be done soon.
	 * @param task the name of the task
	 * @param about what it is about; the task reads it at the beginning of its instance's
	 * id, before a slash and chance
	 */
	public void soon(String task, String about) {
		this.client.scheduleIfNotExists(Tasks.oneTime(task).execute((one, context) -> {
		}).instance(about + "/" + UUID.randomUUID()), this.clock.instant());
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCommit() {
					wake();
				}

			});
		}
		else {
			wake();
		}
	}

	/** A job can be seen only once it is committed; waiting for the next look is slow. */
	private void wake() {
		this.scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
	}

}
