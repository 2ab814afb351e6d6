package org.holdfast.roi.model;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * The calculation knows no framework, no database and no floating point.
 */
class PurityTests {

	private final JavaClasses model = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.holdfast.roi.model");

	@Test
	void knowsOnlyTheLanguageAndItself() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveSimpleName("package-info")
			.should()
			.dependOnClassesThat()
			.resideOutsideOfPackages("java..", "org.jspecify..", "org.holdfast.roi.model", "org.holdfast.shared")
			.check(this.model);
	}

	@Test
	void hasNoFloatingPoint() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.haveNameMatching("double|float|java\\.lang\\.(Double|Float)")
			.check(this.model);
	}

}
