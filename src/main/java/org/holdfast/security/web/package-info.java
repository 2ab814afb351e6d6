/**
 * Pages to sign in and to choose an institution.
 */
@NullMarked
package org.holdfast.security.web;

import org.jspecify.annotations.NullMarked;
