package org.holdfast.tenancy;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The institution in force for the work at hand. It is bound to a scope, so nothing can
 * linger on a pooled thread; with none in force the database shows no rows.
 */
public final class CurrentInstitution {

	private static final ScopedValue<UUID> IN_FORCE = ScopedValue.newInstance();

	private CurrentInstitution() {
	}

	public static @Nullable UUID idOrNull() {
		return IN_FORCE.isBound() ? IN_FORCE.get() : null;
	}

	/**
	 * The institution in force.
	 * @return its id
	 * @throws NoInstitutionInForce when the work was not told an institution
	 */
	public static UUID id() {
		UUID id = idOrNull();
		if (id == null) {
			throw new NoInstitutionInForce();
		}
		return id;
	}

	/**
	 * Does work for an institution. State the institution before the transaction begins:
	 * a running transaction keeps the one it was told.
	 * @param institution the institution
	 * @param work what to do
	 * @param <T> the kind of result
	 * @return the result of the work
	 */
	public static <T extends @Nullable Object> T runAs(UUID institution, Supplier<T> work) {
		return ScopedValue.where(IN_FORCE, institution).call(work::get);
	}

	static <T extends @Nullable Object> T runAsThrowing(UUID institution, ScopedValue.CallableOp<T, Exception> work)
			throws Exception {
		return ScopedValue.where(IN_FORCE, institution).call(work);
	}

	/**
	 * Does work for an institution.
	 * @param institution the institution
	 * @param work what to do
	 */
	public static void runAs(UUID institution, Runnable work) {
		ScopedValue.where(IN_FORCE, institution).run(work);
	}

}
