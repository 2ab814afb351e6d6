package org.holdfast.record.web;

import org.jspecify.annotations.Nullable;

/**
 * Why a page is sent back.
 *
 * @param comment what is to be changed
 */
record BackForm(@Nullable String comment) {

}
