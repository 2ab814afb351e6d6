package org.holdfast.intake.web;

import java.util.List;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the files into the main navigation.
 */
@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

	@Bean
	NavigationEntry filesEntry() {
		return new NavigationEntry("intake.navigation", "/files", Permission.IMPORT, 30, List.of("/vendors"));
	}

	@Bean
	NavigationEntry filePolicyEntry() {
		return new NavigationEntry("intake.policy.navigation", "/settings/files", Permission.DEFINE, 64);
	}

}
