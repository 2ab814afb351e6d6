package org.holdfast.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a page or an API operation asks of the actor: any one of the named permissions. On
 * a handler it replaces what its controller says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface Requires {

	/**
	 * Permissions of which one is enough.
	 * @return at least one
	 */
	Permission[] value();

}
