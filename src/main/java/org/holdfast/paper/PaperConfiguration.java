package org.holdfast.paper;

import java.time.Duration;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.holdfast.institution.InstitutionCensus;
import org.holdfast.institution.Institutions;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What the paper module adds to answerable pages, and what it tidies up every hour.
 */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

	@Bean
	@Order(50)
	PageLinks paperLinks() {
		return (edition, page, cycle) -> List
			.of(new PageLink("paper.link", edition.path(page) + "/paper?cycle=" + cycle.name()));
	}

	@Bean
	RecurringTask<Void> tidyReadings(ObjectProvider<ReadBack> readBack, ObjectProvider<Institutions> institutions) {
		return Tasks.recurring("tidy-readings", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> {
			for (InstitutionCensus one : institutions.getObject().all()) {
				CurrentInstitution.runAs(one.id(), () -> readBack.getObject().tidy());
			}
		});
	}

}
