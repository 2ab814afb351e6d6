package org.holdfast.journey;

import org.holdfast.Cast;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way in and out: nobody is kept out by the page itself, whatever they read and
 * however wide their screen is.
 */
@JourneyTest
class SignInJourneyTests {

	@Autowired
	private Cast cast;

	@ParameterizedTest
	@ValueSource(strings = { "en", "es" })
	void thePageIsForEverybody(String language, JourneySupport journey) {
		journey.open("/sign-in").language(language);
		Axe.check(journey.driver());
		journey.picture("sign-in-" + language).submit("main form");
		assertThat(journey.driver().findElements(By.cssSelector(".error-summary"))).hasSize(1);
		Axe.check(journey.driver());
		assertThat(journey.browser().complaints()).allMatch((complaint) -> complaint.contains("422"));
	}

	@Test
	void inAndOut(JourneySupport journey) {
		journey.signIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(journey.driver().findElement(By.cssSelector("h1")).getText()).isNotBlank();
		Axe.check(journey.driver());
		journey.picture("first-page").signOut();
		assertThat(journey.driver().findElement(By.cssSelector("h1")).getText()).isNotBlank();
		journey.open("/account");
		assertThat(journey.driver().getCurrentUrl()).contains("/sign-in");
	}

}
