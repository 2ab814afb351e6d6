package org.holdfast.editing;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the editing module adds to the application.
 */
@Configuration(proxyBeanMethods = false)
class EditingConfiguration {

	@Bean
	NavigationEntry contentEntry() {
		return new NavigationEntry("editing.navigation", "/staff/toolkits", Permission.EDIT_CONTENT, 91);
	}

}
