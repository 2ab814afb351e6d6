package org.holdfast.intake.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.holdfast.IntegrationTest;
import org.holdfast.database.JobsDatabase;
import org.holdfast.intake.Tidying;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs a test against an application that has a database and a queue of its own, and one
 * thread for jobs, so that their order is known.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@IntegrationTest
@Import(Tidying.class)
@ContextConfiguration(initializers = JobsDatabase.class)
@TestPropertySource(properties = { "db-scheduler.threads=1", "db-scheduler.heartbeat-interval=300ms",
		"db-scheduler.polling-interval=100ms", "holdfast.intake.most-stored=5MB" })
@interface JobsTest {

}
