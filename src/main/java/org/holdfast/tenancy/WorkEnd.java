package org.holdfast.tenancy;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the work of this node before anything it needs goes: when the application stops,
 * work that runs may come to a safe place while the pools of connections are still open.
 */
@Component
class WorkEnd implements SmartLifecycle {

	private final ObjectProvider<Scheduler> scheduler;

	private volatile boolean running;

	WorkEnd(ObjectProvider<Scheduler> scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.ifAvailable(Scheduler::stop);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
