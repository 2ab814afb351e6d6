package org.holdfast.audit;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the audit module adds to the application.
 */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

	@Bean
	NavigationEntry auditEntry() {
		return new NavigationEntry("audit.title", "/settings/audit", Permission.READ_AUDIT, 95);
	}

	@Bean
	NavigationEntry platformLogEntry() {
		return new NavigationEntry("audit.platform", "/staff/log", Permission.RUN_PLATFORM, 96);
	}

}
