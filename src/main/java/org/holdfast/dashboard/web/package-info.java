/**
 * The executive page, the pages of indicators and of passports, and their words.
 */
@NullMarked
package org.holdfast.dashboard.web;

import org.jspecify.annotations.NullMarked;
