package org.holdfast.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The words of all modules: every bundle in the folder {@code messages} is found by
 * itself.
 */
class Messages extends ResourceBundleMessageSource {

	Messages() {
		setBasenames(bundles());
		setDefaultEncoding("UTF-8");
		setFallbackToSystemLocale(false);
	}

	private static String[] bundles() {
		ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
		try {
			return Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
				.map(Resource::getFilename)
				.map(Objects::requireNonNull)
				.map((name) -> "messages/" + name.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
				.distinct()
				.sorted()
				.toArray(String[]::new);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
