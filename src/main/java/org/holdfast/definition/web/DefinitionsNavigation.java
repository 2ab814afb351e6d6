package org.holdfast.definition.web;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the definitions into the main navigation.
 */
@Configuration(proxyBeanMethods = false)
class DefinitionsNavigation {

	@Bean
	NavigationEntry definitionsEntry() {
		return new NavigationEntry("definition.definitions", "/definitions", Permission.READ_FIGURES, 40);
	}

}
