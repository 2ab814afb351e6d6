package org.holdfast.account;

import org.holdfast.tenancy.Permission;
import org.holdfast.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the account module adds to the application.
 */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	@Bean
	NavigationEntry tokensEntry() {
		return new NavigationEntry("account.tokens.all", "/settings/tokens", Permission.REVOKE_TOKENS, 66);
	}

}
