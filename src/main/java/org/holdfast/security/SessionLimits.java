package org.holdfast.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without any request, 30 minutes unless told otherwise
 * @param absolute in all, 12 hours unless told otherwise
 */
@ConfigurationProperties("holdfast.session")
public record SessionLimits(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration absolute) {

}
