package org.holdfast.roi.model;

import java.util.List;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * The calculation knows no framework, no database and no floating point.
 */
class PurityTests {

	private final JavaClasses model = new ClassFileImporter()
		.withImportOption(
				(location) -> !location.matches(Pattern.compile(".*(Tests|WorkedCase|PrintedFormula)[^/]*\\.class")))
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
		for (Class<?> floating : List.of(double.class, float.class, Double.class, Float.class)) {
			ArchRuleDefinition.noMethods().should().haveRawReturnType(floating).check(this.model);
			ArchRuleDefinition.noFields().should().haveRawType(floating).check(this.model);
		}
		ArchRuleDefinition.noClasses()
			.should()
			.callMethodWhere(
					JavaCall.Predicates.target(HasName.Predicates.nameMatching("doubleValue|floatValue|valueOf"))
						.and(JavaCall.Predicates.target(HasParameterTypes.Predicates.rawParameterTypes(double.class))
							.or(JavaCall.Predicates.target(HasName.Predicates.nameMatching("doubleValue|floatValue")))))
			.check(this.model);
	}

}
