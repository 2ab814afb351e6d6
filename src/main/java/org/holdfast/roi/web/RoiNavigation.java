package org.holdfast.roi.web;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The place of return on investment in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class RoiNavigation {

	private static final int ORDER = 50;

	@Bean
	NavigationEntry returnsEntry() {
		return new NavigationEntry("roi.title", "/returns", Permission.VIEW_ROI, ORDER);
	}

}
