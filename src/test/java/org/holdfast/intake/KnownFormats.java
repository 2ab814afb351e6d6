package org.holdfast.intake;

import java.lang.reflect.Constructor;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The formats of all kinds that there are, made without a database: what they ask of one
 * is absent.
 */
final class KnownFormats {

	private static final Map<Kind, FileFormat> FORMATS = found();

	private KnownFormats() {
	}

	static FileFormat of(Kind kind) {
		return FORMATS.get(kind);
	}

	private static Map<Kind, FileFormat> found() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(FileFormat.class));
		Map<Kind, FileFormat> formats = new EnumMap<>(Kind.class);
		for (BeanDefinition found : scan.findCandidateComponents("org.holdfast")) {
			Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
			Constructor<?> constructor = type.getDeclaredConstructors()[0];
			FileFormat format = (FileFormat) BeanUtils.instantiateClass(constructor,
					new Object[constructor.getParameterCount()]);
			formats.put(format.kind(), format);
		}
		return formats;
	}

}
