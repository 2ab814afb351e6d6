/**
 * Definitions over HTTP: the pages that explain and set them, and their part of the API.
 */
@NullMarked
package org.holdfast.definition.web;

import org.jspecify.annotations.NullMarked;
