package org.holdfast.staff;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the staff module adds to the application.
 */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

	@Bean
	NavigationEntry institutionsEntry() {
		return new NavigationEntry("staff.institutions", "/staff/institutions", Permission.RUN_PLATFORM, 90);
	}

}
