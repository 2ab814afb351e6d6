/**
 * The pages on which members choose how to be reminded, and stop it without signing in.
 */
@NullMarked
package org.holdfast.notification.web;

import org.jspecify.annotations.NullMarked;
