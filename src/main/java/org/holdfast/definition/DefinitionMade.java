package org.holdfast.definition;

import java.util.List;

import org.holdfast.shared.Period;

/**
 * What setting a definition led to.
 *
 * @param version the version that was made
 * @param restates open fiscal years that have begun and whose figures change, oldest
 * first
 */
public record DefinitionMade(DefinitionVersion version, List<Period> restates) {

}
