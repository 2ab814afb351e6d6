/**
 * What each kind of definition may say: records that exist only when everything in them
 * was accepted, and their JSON.
 */
@NullMarked
@NamedInterface("rule")
package org.holdfast.definition.rule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
