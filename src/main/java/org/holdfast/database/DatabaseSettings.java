package org.holdfast.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL server to use and the roles to sign in as. Without an address the
 * embedded server runs and makes its own passwords.
 *
 * @param url a JDBC address ({@code HOLDFAST_DATABASE_URL}), such as
 * {@code jdbc:postgresql://host:5432/holdfast}
 * @param ownerUser the role that migrates ({@code HOLDFAST_DATABASE_OWNER_USER})
 * @param ownerPassword its password ({@code HOLDFAST_DATABASE_OWNER_PASSWORD})
 * @param appUser the role that serves requests ({@code HOLDFAST_DATABASE_APP_USER})
 * @param appPassword its password ({@code HOLDFAST_DATABASE_APP_PASSWORD})
 * @param loaderUser the role that copies lines into the leaves
 * ({@code HOLDFAST_DATABASE_LOADER_USER})
 * @param loaderPassword its password ({@code HOLDFAST_DATABASE_LOADER_PASSWORD}); the
 * application's when unset
 * @param crossingRole the role that owns the few functions reaching across institutions
 * @param backupRole the role that reads everything for a backup
 * @param poolSize how many connections serve requests at once
 */
public record DatabaseSettings(@Nullable String url, @DefaultValue("holdfast_owner") String ownerUser,
		@Nullable String ownerPassword, @DefaultValue("holdfast_app") String appUser, @Nullable String appPassword,
		@DefaultValue("holdfast_loader") String loaderUser, @Nullable String loaderPassword,
		@DefaultValue("holdfast_crossing") String crossingRole, @DefaultValue("holdfast_backup") String backupRole,
		@DefaultValue("10") int poolSize) {

	public DatabaseSettings {
		url = blankToNull(url);
		ownerPassword = blankToNull(ownerPassword);
		appPassword = blankToNull(appPassword);
		loaderPassword = blankToNull(loaderPassword);
		if (loaderPassword == null) {
			loaderPassword = appPassword;
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	@Override
	public String toString() {
		return "DatabaseSettings[ownerUser=" + this.ownerUser + ", appUser=" + this.appUser + ", loaderUser="
				+ this.loaderUser + "]";
	}

}
