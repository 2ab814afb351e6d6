/**
 * Pages of one's own account and of API tokens.
 */
@NullMarked
package org.holdfast.account.web;

import org.jspecify.annotations.NullMarked;
