package org.holdfast.house;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the boundaries between modules and what the style of the house asks of types.
 */
class ModularityTests {

	private static final Set<String> FORBIDDEN_WORDS = Set.of("Util", "Utils", "Helper", "Manager", "Impl", "Base",
			"Common", "Data", "Info", "Dto", "DTO", "Entity");

	private static final String[] PURE = { "org.holdfast.roi.model..", "org.holdfast.metrics.indicator..",
			"org.holdfast.metrics.suppression..", "org.holdfast.intake.reading..", "org.holdfast.intake.value..",
			"org.holdfast.intake.rule..", "org.holdfast.web.chart.." };

	private static final String[] COUNTS_MONEY = { "org.holdfast.shared..", "org.holdfast.definition..",
			"org.holdfast.intake", "org.holdfast.intake.value..", "org.holdfast.workforce..",
			"org.holdfast.purchasing..", "org.holdfast.metrics..", "org.holdfast.roi..", "org.holdfast.api.." };

	private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

	private static final int MOST_HANDLERS = 8;

	/** A larger package shows parts of itself as named interfaces. */
	private static final int MOST_TYPES = 40;

	/** In a hundred; lower it as modules are finished, never raise it. */
	private static final int MOST_PUBLIC = 55;

	@Test
	void modulesUseOnlyWhatTheySay() {
		MainTypes.modules().verify();
	}

	@Test
	void purePackagesKnowNeitherSpringNorTheDatabase() {
		ArchRule rule = ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage(PURE)
			.and(DescribedPredicate.describe("are not package-info",
					(JavaClass type) -> !type.getSimpleName().equals("package-info")))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.hibernate..",
					"org.postgresql..")
			.allowEmptyShould(true);
		rule.check(MainTypes.ALL);
	}

	@Test
	void moneyAndSharesAreNeverFloating() {
		DescribedPredicate<JavaClass> counting = JavaClass.Predicates.resideInAnyPackage(COUNTS_MONEY);
		List<String> floating = MainTypes.ALL.stream()
			.filter(MainTypes::isMain)
			.filter(counting)
			.flatMap((type) -> type.getMembers().stream())
			.filter(ModularityTests::isFloating)
			.map(JavaMember::getFullName)
			.toList();
		assertThat(floating).as("members with floating-point numbers").isEmpty();
	}

	@Test
	void namesSayWhatTypesAreFor() {
		List<String> names = MainTypes.ALL.stream()
			.filter(MainTypes::isMain)
			.map(JavaClass::getSimpleName)
			.filter((name) -> words(name).anyMatch(FORBIDDEN_WORDS::contains))
			.toList();
		assertThat(names).as("type names with a word that says nothing").isEmpty();
	}

	@Test
	void everyPackageIsNullMarked() {
		Set<String> unmarked = MainTypes.topLevel()
			.stream()
			.map(JavaClass::getPackage)
			.filter((part) -> part.tryGetAnnotationOfType(NullMarked.class).isEmpty())
			.map((part) -> part.getName())
			.collect(Collectors.toSet());
		assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
	}

	@Test
	void mostTypesAreHidden() {
		Map<String, List<JavaClass>> modules = MainTypes.topLevel()
			.stream()
			.collect(Collectors.groupingBy((type) -> type.getPackageName(), TreeMap::new, Collectors.toList()));
		String report = modules.entrySet()
			.stream()
			.map((entry) -> "%-34s %3d types, %3d public".formatted(entry.getKey(), entry.getValue().size(),
					entry.getValue().stream().filter(MainTypes::isPublic).count()))
			.collect(Collectors.joining("\n"));
		long open = MainTypes.topLevel().stream().filter(MainTypes::isPublic).count();
		assertThat(open).as("public types of %d\n%s", MainTypes.topLevel().size(), report)
			.isLessThanOrEqualTo(MainTypes.topLevel().size() * MOST_PUBLIC / 100);
	}

	@Test
	void noPackageOutgrowsItsModule() {
		Map<String, Long> sizes = MainTypes.topLevel()
			.stream()
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(sizes.entrySet()).allMatch((entry) -> entry.getValue() <= MOST_TYPES || parts(entry.getKey()) > 0);
	}

	@Test
	void controllersAreHiddenAndSmall() {
		List<JavaClass> controllers = MainTypes.topLevel()
			.stream()
			.filter((type) -> type.isAnnotatedWith(Controller.class) || type.isAnnotatedWith(RestController.class))
			.toList();
		assertThat(controllers).isNotEmpty().noneMatch(MainTypes::isPublic);
		assertThat(controllers).allSatisfy((controller) -> assertThat(handlers(controller)).as(controller.getName())
			.isLessThanOrEqualTo(MOST_HANDLERS));
	}

	private static long parts(String name) {
		return MainTypes.topLevel()
			.stream()
			.map(JavaClass::getPackage)
			.filter((part) -> part.getName().startsWith(name + ".") && part.isAnnotatedWith(NamedInterface.class))
			.count();
	}

	private static boolean isFloating(JavaMember member) {
		return member.getAllInvolvedRawTypes()
			.stream()
			.map((type) -> type.getBaseComponentType().getName())
			.anyMatch(FLOATING::contains);
	}

	private static Stream<String> words(String name) {
		return Arrays.stream(name.replace("DataSource", "").split("(?<=[a-z0-9])(?=[A-Z])"));
	}

	private static long handlers(JavaClass controller) {
		return controller.getMethods().stream().filter(ModularityTests::isHandler).count();
	}

	private static boolean isHandler(JavaMethod method) {
		return method.isMetaAnnotatedWith(RequestMapping.class) || method.isAnnotatedWith(RequestMapping.class);
	}

}
