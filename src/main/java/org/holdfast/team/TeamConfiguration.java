package org.holdfast.team;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the team module adds to the main navigation.
 */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

	@Bean
	NavigationEntry myWorkEntry() {
		return new NavigationEntry("team.work.title", "/my-work", Permission.OWN_WORK, 5);
	}

}
