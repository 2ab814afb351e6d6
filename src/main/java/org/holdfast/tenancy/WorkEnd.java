package org.holdfast.tenancy;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the work of this node before anything it needs goes: when the application stops,
 * work that runs may come to a safe place while the pools of connections are still open.
 */
@Component
class WorkEnd {

	private final ApplicationContext application;

	private final ObjectProvider<Scheduler> scheduler;

	WorkEnd(ApplicationContext application, ObjectProvider<Scheduler> scheduler) {
		this.application = application;
		this.scheduler = scheduler;
	}

	@EventListener
	void on(ContextClosedEvent event) {
		if (event.getApplicationContext() == this.application) {
			this.scheduler.ifAvailable(Scheduler::stop);
		}
	}

}
