/**
 * The PostgreSQL server Holdfast works with, embedded or given, its roles, and the data
 * sources that sign in as them; also the settings a running Holdfast is given.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.holdfast.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
