/**
 * Ways of people through the running application, in a real browser.
 */
@NullMarked
package org.holdfast.journey;

import org.jspecify.annotations.NullMarked;
