/**
 * An institution's work on the toolkits: cycles, answers with every earlier state of
 * them, and how far each page is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "toolkit", "institution", "definition", "demo", "search" })
package org.holdfast.progress;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
