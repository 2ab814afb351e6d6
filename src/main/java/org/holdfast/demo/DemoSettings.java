package org.holdfast.demo;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What whoever starts a demonstration may fix.
 *
 * @param password of all demonstration accounts ({@code HOLDFAST_DEMO_PASSWORD}); random
 * and printed when absent
 * @param token API token of the administrator ({@code HOLDFAST_DEMO_TOKEN}); random and
 * printed when absent
 * @param data {@code none} for accounts and institution only ({@code HOLDFAST_DEMO_DATA})
 */
@ConfigurationProperties("holdfast.demo")
record DemoSettings(@Nullable String password, @Nullable String token, @Nullable String data) {

	DemoSettings {
		password = (password == null || password.isBlank()) ? null : password;
		token = (token == null || token.isBlank()) ? null : token.strip();
	}

	boolean withData() {
		return this.data == null || !"none".equalsIgnoreCase(this.data.strip());
	}

	@Override
	public String toString() {
		return "DemoSettings[data=" + this.data + "]";
	}

}
