package org.holdfast.toolkit.web;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the toolkits into the main navigation.
 */
@Configuration(proxyBeanMethods = false)
class ToolkitNavigation {

	@Bean
	NavigationEntry toolkitsEntry() {
		return new NavigationEntry("toolkit.navigation", "/toolkits", Permission.READ_TOOLKIT, 20);
	}

}
