/**
 * The page of search results.
 */
@NullMarked
package org.holdfast.search.web;

import org.jspecify.annotations.NullMarked;
