package org.holdfast.database;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settles the mode before anything starts: demo with the embedded server, production with
 * a given one, and in demo mode an address only this machine reaches.
 */
class ModeEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 10;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> settled = new HashMap<>();
		Mode mode = mode(environment);
		settled.put("holdfast.mode", mode.name());
		if (mode == Mode.DEMO && !StringUtils.hasText(environment.getProperty("server.address"))) {
			settled.put("server.address", "127.0.0.1");
		}
		environment.getPropertySources().addFirst(new MapPropertySource("holdfast mode", settled));
	}

	private static Mode mode(ConfigurableEnvironment environment) {
		String asked = environment.getProperty("holdfast.mode");
		if (StringUtils.hasText(asked)) {
			return switch (asked.strip().toLowerCase(Locale.ROOT)) {
				case "demo" -> Mode.DEMO;
				case "production" -> Mode.PRODUCTION;
				default -> throw new StartRefused("HOLDFAST_MODE is neither \"demo\" nor \"production\".",
						"Set it to one of the two, or leave it unset.");
			};
		}
		return StringUtils.hasText(environment.getProperty("holdfast.database.url")) ? Mode.PRODUCTION : Mode.DEMO;
	}

}
