/**
 * Who is acting, for which institution, with which permission; and the two walls that
 * keep institutions apart.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.holdfast.tenancy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
