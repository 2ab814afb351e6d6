package org.holdfast.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.holdfast.definition.rule.WageRule;

/**
 * A living wage over the years. Being in use belongs to its name: the version set last
 * says it.
 */
final class WageSeries {

	private WageSeries() {
	}

	static Map<String, List<DefinitionVersion>> byName(List<DefinitionVersion> wages) {
		return wages.stream()
			.collect(Collectors.groupingBy(DefinitionVersion::name, TreeMap::new, Collectors.toList()));
	}

	static DefinitionVersion latest(List<DefinitionVersion> series) {
		return series.stream().max(Comparator.comparingInt(DefinitionVersion::number)).orElseThrow();
	}

	static boolean inUse(List<DefinitionVersion> series) {
		return !series.isEmpty() && latest(series).rule() instanceof WageRule wage && Boolean.TRUE.equals(wage.inUse());
	}

}
