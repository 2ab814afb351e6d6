package org.holdfast.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Knows what pages show of an institution. The institution module answers.
 */
@FunctionalInterface
public interface InstitutionFaces {

	/**
	 * What pages show of an institution.
	 * @param institution its id
	 * @return its face, absent when there is no such institution
	 */
	@Nullable InstitutionFace of(UUID institution);

}
