/**
 * Page furniture that every module uses: the layout with its navigation, form, table and
 * figure fragments, messages in both languages, error answers, paging and charts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "tenancy" })
package org.holdfast.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
