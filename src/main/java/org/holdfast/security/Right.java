package org.holdfast.security;

import java.util.Set;
import java.util.TreeSet;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Open;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler asks of who calls it. What stands at the method replaces what stands at
 * its class.
 *
 * @param open whether nobody needs to be signed in
 * @param anyOf permissions of which one is enough
 */
public record Right(boolean open, Set<Permission> anyOf) {

	public Right {
		anyOf = Set.copyOf(anyOf);
	}

	/**
	 * Reads the right of a handler.
	 * @param method the handler
	 * @return its right
	 */
	public static Right of(HandlerMethod method) {
		Requires own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
		if (own != null) {
			return of(own);
		}
		if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)) {
			return new Right(true, Set.of());
		}
		Requires shared = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
		if (shared != null) {
			return of(shared);
		}
		return new Right(AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class), Set.of());
	}

	/**
	 * Whether the handler says nothing.
	 * @return true when nobody may call it
	 */
	public boolean missing() {
		return !this.open && this.anyOf.isEmpty();
	}

	/**
	 * Whether somebody may call the handler.
	 * @param actor who, absent for nobody
	 * @return whether it is open or the actor holds one of the permissions
	 */
	public boolean allows(@Nullable Actor actor) {
		return this.open || (actor != null && this.anyOf.stream().anyMatch(actor::may));
	}

	@Override
	public String toString() {
		return this.open ? "open" : new TreeSet<>(this.anyOf).toString();
	}

	private static Right of(Requires requires) {
		return new Right(false, Set.of(requires.value()));
	}

}
