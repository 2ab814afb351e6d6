package org.holdfast.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.holdfast.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey through the whole application in Chromium. Its methods may ask for a
 * {@link JourneySupport}. Where no browser is installed it is skipped and says so, unless
 * {@code HOLDFAST_JOURNEYS=mandatory}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("journey")
@ExtendWith(JourneyExtension.class)
@IntegrationTest
public @interface JourneyTest {

}
