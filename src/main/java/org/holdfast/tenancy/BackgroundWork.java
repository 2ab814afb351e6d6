package org.holdfast.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

	private final JdbcClient jdbc;

	private final Clock clock;

	BackgroundWork(SchedulerClient client, ObjectProvider<Scheduler> scheduler, JdbcClient jdbc, Clock clock) {
		this.client = client;
		this.scheduler = scheduler;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Asks for work to be done soon for an institution.
	 * @param task the name of the task, made by {@link #forInstitution}
	 * @param institution for which
	 */
	public void soon(String task, UUID institution) {
		schedule(task, institution + "/" + UUID.randomUUID());
	}

	/**
	 * A task that is asked for by {@link #soon}. Work that fails is tried again, after
	 * longer and longer pauses.
	 * @param task the name of the task
	 * @param pause how long it rests after the first failure
	 * @param work what is done, with the institution in force
	 * @return the task, to be a bean
	 */
	public static OneTimeTask<Void> forInstitution(String task, Duration pause, Runnable work) {
		return Tasks.oneTime(task)
			.onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(pause))
			.execute((instance, context) -> {
				String institution = instance.getId().substring(0, instance.getId().indexOf('/'));
				CurrentInstitution.runAs(UUID.fromString(institution), work);
			});
	}

	/**
	 * Asks for work that stands on the queue once, however often it is asked for. Whoever
	 * does it ends with {@link #end}, so that nothing asked meanwhile is forgotten.
	 * @param task the name of the task
	 * @param instance the name of the work
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void once(String task, String instance) {
		alone(task, instance);
		TaskInstanceId id = TaskInstanceId.of(task, instance);
		Instant now = this.clock.instant();
		boolean resting = this.client.getScheduledExecution(id)
			.filter((one) -> !one.isPicked() && one.getExecutionTime().isAfter(now))
			.isPresent();
		if (resting) {
			this.client.reschedule(id, now);
		}
		schedule(task, instance);
	}

	/**
	 * Ends a turn of work that stands on the queue once: it goes, or to the end of the
	 * queue when more is to be done.
	 * @param complete the turn
	 * @param operations what the queue can do with it
	 * @param due tells when there is more to do, nothing for never
	 * @param <T> the type of the data of the work
	 */
	@Transactional
	public <T> void end(ExecutionComplete complete, ExecutionOperations<T> operations,
			Supplier<Optional<Instant>> due) {
		alone(complete.getExecution().getTaskName(), complete.getExecution().getId());
		Instant now = this.clock.instant();
		due.get()
			.ifPresentOrElse((at) -> operations.reschedule(complete, at.isAfter(now) ? at : now), operations::stop);
		wakeSoon();
	}

	/** Those who ask and the one who ends wait for each other. */
	private void alone(String task, String instance) {
		TransactionLock.holdForAll(this.jdbc, "background-work", task, instance);
	}

	private void schedule(String task, String instance) {
		this.client.scheduleIfNotExists(Tasks.oneTime(task).execute((one, context) -> {
		}).instance(instance), this.clock.instant());
		wakeSoon();
	}

	private void wakeSoon() {
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
