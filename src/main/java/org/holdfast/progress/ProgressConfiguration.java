package org.holdfast.progress;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the progress module adds to the main navigation.
 */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

	@Bean
	NavigationEntry homeEntry() {
		return new NavigationEntry("progress.home", "/", Permission.READ_TOOLKIT, 0);
	}

}
