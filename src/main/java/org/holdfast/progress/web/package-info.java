/**
 * The home page, the pages that are answered, and their part of the API.
 */
@NullMarked
package org.holdfast.progress.web;

import org.jspecify.annotations.NullMarked;
