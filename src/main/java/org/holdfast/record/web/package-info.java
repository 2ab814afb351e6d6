/**
 * Pages of sign-offs and named versions.
 */
@NullMarked
package org.holdfast.record.web;

import org.jspecify.annotations.NullMarked;
