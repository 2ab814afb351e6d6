package org.holdfast.dashboard.web;

import java.util.List;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the dashboard into the main navigation.
 */
@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

	@Bean
	NavigationEntry dashboardEntry() {
		return new NavigationEntry("dashboard.title", "/dashboard", Permission.READ_FIGURES, 10,
				List.of("/passports", "/periods"));
	}

}
