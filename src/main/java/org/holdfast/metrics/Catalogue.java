package org.holdfast.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.holdfast.metrics.Indicator.Words;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * The catalogue of indicators, as {@code content/indicators.yaml} holds it. It refuses to
 * start with an indicator that has no calculation, or the reverse.
 */
@Service
public class Catalogue {

	private final Map<Measure, Indicator> indicators;

	Catalogue() throws IOException {
		Map<Measure, Indicator> read = new EnumMap<>(Measure.class);
		try (InputStream file = new ClassPathResource("content/indicators.yaml").getInputStream()) {
			List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			for (Map<String, Object> entry : entries) {
				Indicator indicator = indicator(entry);
				if (read.put(indicator.code(), indicator) != null) {
					throw new IllegalStateException(indicator.code() + " stands in the catalogue twice");
				}
			}
		}
		if (read.size() != Measure.values().length) {
			throw new IllegalStateException("The catalogue knows only " + read.keySet());
		}
		this.indicators = Collections.unmodifiableMap(read);
	}

	/**
	 * The entry of an indicator.
	 * @param code the indicator
	 * @return its entry
	 */
	public Indicator get(Measure code) {
		return Objects.requireNonNull(this.indicators.get(code));
	}

	/**
	 * All entries.
	 * @return in the order of the calculations
	 */
	public Collection<Indicator> all() {
		return this.indicators.values();
	}

	private static Indicator indicator(Map<String, Object> entry) {
		return new Indicator(Measure.valueOf(text(entry, "code")), Integer.parseInt(text(entry, "version")),
				text(entry, "outcome"), Indicator.Kind.valueOf(constant(entry, "kind")),
				Indicator.Direction.valueOf(constant(entry, "direction")), text(entry, "cadence"),
				Boolean.parseBoolean(text(entry, "aboutPeople")), words(entry, "title"), words(entry, "definition"),
				words(entry, "numerator"), words(entry, "denominator"), words(entry, "exclusions"));
	}

	private static String constant(Map<String, Object> entry, String name) {
		return text(entry, name).toUpperCase(Locale.ROOT);
	}

	private static String text(Map<String, Object> entry, String name) {
		return given(entry.get(name), name, entry);
	}

	private static Words words(Map<String, Object> entry, String name) {
		if (!(entry.get(name) instanceof Map<?, ?> both)) {
			throw new IllegalStateException("No " + name + " in both languages in " + entry);
		}
		return new Words(given(both.get("en"), name, entry), given(both.get("es"), name, entry));
	}

	private static String given(@Nullable Object value, String name, Map<String, Object> entry) {
		if (value == null || value.toString().isBlank()) {
			throw new IllegalStateException("No " + name + " in " + entry);
		}
		return value.toString();
	}

}
