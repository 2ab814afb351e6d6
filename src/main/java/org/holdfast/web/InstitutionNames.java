package org.holdfast.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Knows how an institution is called. The institution module answers; pages show it in
 * their head and title.
 */
@FunctionalInterface
public interface InstitutionNames {

	/**
	 * The name of an institution.
	 * @param institution its id
	 * @return the name, absent when there is no such institution
	 */
	@Nullable String nameOf(UUID institution);

}
