package org.holdfast.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.holdfast.Holdfast;

import org.springframework.modulith.core.ApplicationModules;

/**
 * The types of the application itself, without those of its tests.
 */
final class MainTypes {

	static final Path SOURCES = Path.of("src/main/java");

	static final JavaClasses ALL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
		.withImportOption((location) -> !location.contains("/test-classes/"))
		.importPackages("org.holdfast");

	private MainTypes() {
	}

	static ApplicationModules modules() {
		return ApplicationModules.of(Holdfast.class,
				DescribedPredicate.describe("types of tests", (type) -> !isMain(type)));
	}

	static List<JavaClass> topLevel() {
		return ALL.stream()
			.filter((type) -> isMain(type) && type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.toList();
	}

	static boolean isMain(JavaClass type) {
		String name = type.getName();
		int nested = name.indexOf('$');
		String outer = (nested < 0) ? name : name.substring(0, nested);
		return Files.exists(SOURCES.resolve(outer.replace('.', '/') + ".java"));
	}

	static boolean isPublic(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.PUBLIC);
	}

}
