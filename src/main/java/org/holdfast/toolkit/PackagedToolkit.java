package org.holdfast.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A toolkit that this version of Holdfast brings along: its files put together to one
 * body, written the same way whatever the layout of the files, so that its checksum
 * changes only with its content.
 *
 * @param key key of the toolkit
 * @param body its content as JSON, keys in alphabetical order
 */
record PackagedToolkit(String key, String body) {

	private static final String FILES = "classpath*:content/toolkits/*/toolkit.yaml";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	/**
	 * All toolkits on the class path.
	 * @return by key
	 */
	static List<PackagedToolkit> all() {
		try {
			List<PackagedToolkit> toolkits = new ArrayList<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				toolkits.add(read(file));
			}
			toolkits.sort(Comparator.comparing(PackagedToolkit::key));
			return List.copyOf(toolkits);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Content that a person wrote, in the same form.
	 * @param content content of an edition
	 * @return the toolkit
	 */
	static PackagedToolkit of(JsonNode content) {
		Map<?, ?> body = JSON.convertValue(content, Map.class);
		return new PackagedToolkit(String.valueOf(body.get("key")), JSON.writeValueAsString(body));
	}

	private static PackagedToolkit read(Resource file) throws IOException {
		Map<String, Object> toolkit = yaml(file);
		List<Object> sections = new ArrayList<>();
		for (Object section : (List<?>) toolkit.getOrDefault("sections", List.of())) {
			sections.add(withPages((Map<?, ?>) section, file));
		}
		toolkit.put("sections", sections);
		return new PackagedToolkit(String.valueOf(toolkit.get("key")), JSON.writeValueAsString(toolkit));
	}

	private static Map<Object, Object> withPages(Map<?, ?> section, Resource file) throws IOException {
		List<Object> pages = new ArrayList<>();
		if (section.get("pages") instanceof List<?> names) {
			for (Object name : names) {
				pages.add(yaml(file.createRelative(name + ".yaml")));
			}
		}
		Map<Object, Object> whole = new LinkedHashMap<>(section);
		whole.put("pages", pages);
		return whole;
	}

	private static Map<String, Object> yaml(Resource file) throws IOException {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setMaxAliasesForCollections(500);
		try (InputStream content = file.getInputStream()) {
			return new Yaml(new SafeConstructor(options)).load(content);
		}
	}

	/**
	 * The fingerprint of the content.
	 * @return its SHA-256 in hexadecimal
	 */
	String checksum() {
		try {
			byte[] content = this.body.getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
