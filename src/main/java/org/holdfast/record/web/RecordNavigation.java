package org.holdfast.record.web;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The place of sign-offs and versions in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class RecordNavigation {

	private static final int ORDER = 25;

	@Bean
	NavigationEntry recordEntry() {
		return new NavigationEntry("record.title", "/record", Permission.READ_FIGURES, ORDER);
	}

}
