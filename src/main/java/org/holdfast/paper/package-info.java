/**
 * Answerable pages on paper: blank or filled as print page, DOCX, PDF and XLSX, and read
 * back from DOCX and XLSX with the difference shown before anything is stored.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "toolkit", "progress", "progress::wording", "institution" })
package org.holdfast.paper;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
