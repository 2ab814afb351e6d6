/**
 * What an institution has made of a toolkit: the edition it works with, going on to a
 * newer one without losing an answer, and items and notes of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "toolkit", "progress", "progress::wording", "evidence" })
package org.holdfast.adoption;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
