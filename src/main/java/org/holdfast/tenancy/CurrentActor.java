package org.holdfast.tenancy;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * The actor of the work at hand, bound to a scope together with the actor's institution.
 */
public final class CurrentActor {

	private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

	private CurrentActor() {
	}

	public static @Nullable Actor orNull() {
		return ACTING.isBound() ? ACTING.get() : null;
	}

	/**
	 * The actor.
	 * @return who is acting
	 * @throws IllegalStateException when nobody is: background work or an open page
	 */
	public static Actor get() {
		Actor actor = orNull();
		if (actor == null) {
			throw new IllegalStateException("Nobody is acting");
		}
		return actor;
	}

	/**
	 * Does work as an actor, with the actor's institution in force.
	 * @param actor who acts
	 * @param work what to do
	 * @param <T> the kind of result
	 * @return the result of the work
	 * @throws Exception whatever the work throws
	 */
	public static <T extends @Nullable Object> T runAs(Actor actor, Callable<T> work) throws Exception {
		ScopedValue.CallableOp<T, Exception> scoped = () -> ScopedValue.where(ACTING, actor).call(work::call);
		if (actor.institutionId() == null) {
			return scoped.call();
		}
		return CurrentInstitution.runAsThrowing(actor.institutionId(), scoped);
	}

}
