package org.holdfast.institution;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the institution module adds to the application.
 */
@Configuration(proxyBeanMethods = false)
class InstitutionConfiguration {

	@Bean
	NavigationEntry membersEntry() {
		return new NavigationEntry("institution.members", "/settings/members", Permission.MANAGE_MEMBERS, 60);
	}

	@Bean
	NavigationEntry sitesEntry() {
		return new NavigationEntry("institution.sites", "/settings/sites", Permission.DEFINE, 62);
	}

}
