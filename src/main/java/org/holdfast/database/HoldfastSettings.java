package org.holdfast.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs Holdfast may set; {@code application.yaml} maps the
 * {@code HOLDFAST_...} variables onto it.
 *
 * @param mode demo or production ({@code HOLDFAST_MODE}); unset means demo with the
 * embedded server and production with a given one
 * @param data the folder that holds everything Holdfast keeps outside the database
 * ({@code HOLDFAST_DATA}), absolute
 * @param masterKey the secret all keys are derived from ({@code HOLDFAST_MASTER_KEY}), at
 * least 16 characters; in demo mode one is made and kept in the data folder
 * @param publicUrl where browsers find Holdfast ({@code HOLDFAST_PUBLIC_URL}), without a
 * slash at the end
 * @param database the server to use and the roles to sign in as
 */
@ConfigurationProperties("holdfast")
public record HoldfastSettings(@DefaultValue("production") Mode mode, @DefaultValue("./data") Path data,
		@Nullable String masterKey, @DefaultValue("http://localhost:8080") String publicUrl,
		@DefaultValue DatabaseSettings database) {

	public HoldfastSettings {
		data = data.toAbsolutePath().normalize();
		masterKey = (masterKey == null || masterKey.isBlank()) ? null : masterKey.strip();
		publicUrl = publicUrl.strip().replaceAll("/+$", "");
	}

	/**
	 * Says whether this is a demonstration.
	 * @return whether the mode is demo
	 */
	public boolean demo() {
		return this.mode == Mode.DEMO;
	}

	@Override
	public String toString() {
		return "HoldfastSettings[mode=" + this.mode + ", data=" + this.data + "]";
	}

}
