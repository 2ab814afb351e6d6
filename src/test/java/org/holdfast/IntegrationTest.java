package org.holdfast;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.holdfast.database.TestDatabaseInitializer;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole application at a free port, in production mode, with the
 * database all tests of this run share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("integration")
@Import(Cast.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "holdfast.mode=production", "holdfast.master-key=a master key for tests only",
				"holdfast.data=target/test-data", "holdfast.database.pool-size=5", "server.address=127.0.0.1" })
public @interface IntegrationTest {

}
