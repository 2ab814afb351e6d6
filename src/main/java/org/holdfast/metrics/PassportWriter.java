package org.holdfast.metrics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.crypto.Mac;

import org.holdfast.institution.InstitutionKeys;
import org.holdfast.shared.Exact;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the canonical JSON of a figure and takes its code: HMAC-SHA-256 under the
 * institution's key, the first 40 bits in the alphabet of Crockford.
 */
@Component
class PassportWriter {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int INDICATOR_VERSION = 1;

	private final InstitutionKeys keys;

	PassportWriter(InstitutionKeys keys) {
		this.keys = keys;
	}

	/**
	 * The tool that takes codes for the institution in force.
	 * @return not safe for several threads
	 */
	Mac mac() {
		return this.keys.mac("passport");
	}

	/**
	 * The body of a passport without {@code code}, {@code suppression} and
	 * {@code computedAt}.
	 * @param period the period
	 * @param breakdown the breakdown, absent for a total
	 * @param measured the figure
	 * @param source what it was made from
	 * @return names to values, ready for JSON
	 */
	Map<String, @Nullable Object> body(Period period, @Nullable Breakdown breakdown, Measured measured,
			FigureSource source) {
		UUID institution = CurrentInstitution.id();
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("indicator", Map.of("code", measured.code().name(), "version", INDICATOR_VERSION));
		body.put("institution", institution.toString());
		body.put("from", period.from().toString());
		body.put("to", period.to().toString());
		body.put("breakdown", (breakdown != null) ? breakdown.code() : null);
		body.put("group", measured.group());
		body.put("bounds", bounds(measured));
		body.put("numerator", Figure.numerator(measured));
		body.put("denominator", Figure.amount(measured, measured.denominator()));
		body.put("value", Figure.value(measured));
		body.put("excluded", excluded(measured));
		body.put("coverage", coverage(measured));
		body.put("asOf", (measured.asOf() != null) ? measured.asOf().toString() : null);
		body.put("definitions", source.definitions().stream().map(PassportWriter::rule).toList());
		body.put("batches", source.batches().stream().map(PassportWriter::file).toList());
		return body;
	}

	String code(Mac mac, Map<String, @Nullable Object> body) {
		byte[] hash = mac.doFinal(CanonicalJson.of(body).getBytes(StandardCharsets.UTF_8));
		StringBuilder code = new StringBuilder("HF-");
		long bits = 0;
		for (int i = 0; i < 5; i++) {
			bits = bits << 8 | hash[i] & 0xFF;
		}
		for (int i = 7; i >= 0; i--) {
			code.append(ALPHABET.charAt((int) (bits >> 5 * i) & 31));
			if (i == 4) {
				code.append('-');
			}
		}
		return code.toString();
	}

	static @Nullable Map<String, String> bounds(Measured measured) {
		if (measured.low() == null || measured.high() == null) {
			return null;
		}
		return Map.of("low", Exact.share(measured.low()), "high", Exact.share(measured.high()));
	}

	static @Nullable Map<String, @Nullable String> coverage(Measured measured) {
		if (measured.known() == null || measured.total() == null) {
			return null;
		}
		Map<String, @Nullable String> coverage = new TreeMap<>();
		coverage.put("known", Figure.amount(measured, measured.known()));
		coverage.put("total", Figure.amount(measured, measured.total()));
		return coverage;
	}

	static Map<String, @Nullable String> excluded(Measured measured) {
		Map<String, @Nullable String> excluded = new TreeMap<>();
		measured.excluded().forEach((reason, count) -> excluded.put(reason, Figure.amount(measured, count)));
		return excluded;
	}

	private static Map<String, Object> rule(FigureSource.Rule rule) {
		return Map.of("name", rule.name(), "version", rule.version());
	}

	private static Map<String, Object> file(FigureSource.File file) {
		Map<String, Object> map = new HashMap<>(Map.of("id", file.id(), "sha256", file.sha256(), "mappingVersion",
				file.mappingVersion(), "rows", file.rows()));
		if (file.goodRowsOnly()) {
			map.put("goodRowsOnly", true);
		}
		return map;
	}

	/**
	 * What kinds of source a list of figures shares, as a key.
	 * @param source the source
	 * @return a text equal for equal sources
	 */
	static String key(FigureSource source) {
		List<Object> parts = new ArrayList<>(source.definitions().stream().map(PassportWriter::rule).toList());
		parts.addAll(source.batches().stream().map(PassportWriter::file).toList());
		return UUID.nameUUIDFromBytes(CanonicalJson.of(parts).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
