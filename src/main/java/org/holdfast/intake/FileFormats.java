package org.holdfast.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The formats there are, by kind.
 */
@Component
class FileFormats {

	private final Map<Kind, FileFormat> formats = new EnumMap<>(Kind.class);

	FileFormats(List<FileFormat> formats) {
		formats.forEach((format) -> this.formats.put(format.kind(), format));
	}

	Optional<FileFormat> of(Kind kind) {
		return Optional.ofNullable(this.formats.get(kind));
	}

	FileFormat get(Kind kind) {
		return of(kind).orElseThrow(() -> new IllegalArgumentException("No format for " + kind));
	}

	List<Kind> kinds() {
		return List.copyOf(this.formats.keySet());
	}

}
