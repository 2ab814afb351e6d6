package org.holdfast.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the data source of the role that copies lines into the leaves. It is outside
 * Spring's transactions: whoever takes a connection sets {@code app.institution_id} and
 * {@code app.batch_id} in it and commits.
 */
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Qualifier
public @interface LoaderDataSource {

}
