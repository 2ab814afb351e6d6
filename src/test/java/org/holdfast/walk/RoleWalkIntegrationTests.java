package org.holdfast.walk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests each handler as each role and as nobody: who may not is refused, who may is not,
 * and every answer carries the strict headers.
 */
@IntegrationTest
class RoleWalkIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Test
	void everyRouteSaysWhoMayTakeIt() {
		assertThat(routes()).isNotEmpty().noneMatch((route) -> route.right().missing());
	}

	@Test
	void nobodyGetsToTheSignInPageOrIsToldToBringAToken() {
		Walker nobody = Walker.nobody(this.port);
		SoftAssertions
			.assertSoftly((softly) -> routes().stream().filter((route) -> !route.right().open()).forEach((route) -> {
				HttpResponse<String> answer = nobody.go(route, UUID.randomUUID());
				softly.assertThat(answer.statusCode())
					.as("%s as nobody", route)
					.isIn(route.isApi() ? List.of(401) : List.of(302, 403));
				softly.assertThat(answer.headers().firstValue("Location").orElse("/sign-in"))
					.as("%s as nobody", route)
					.contains("/sign-in");
			}));
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void aRoleGetsWhereItMayAndNowhereElse(Role role) {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		Actor actor = switch (role) {
			case STAFF -> this.cast.staff();
			case ADMINISTRATOR -> administrator;
			default -> this.cast.member(institution, role);
		};
		Walker walker = Walker.signedIn(this.port, this.cast, actor);
		SoftAssertions.assertSoftly((softly) -> routes().forEach((route) -> {
			HttpResponse<String> answer = walker.go(route, UUID.randomUUID());
			if (route.right().allows(actor)) {
				softly.assertThat(answer.statusCode()).as("%s as %s: may", route, role).isNotIn(401, 403);
				softly.assertThat(answer.headers().firstValue("Location").orElse(""))
					.as("%s as %s: may", route, role)
					.doesNotContain("/sign-in?next");
			}
			else {
				softly.assertThat(answer.statusCode()).as("%s as %s: may not", route, role).isEqualTo(403);
			}
		}));
	}

	private List<Route> routes() {
		return Route.all(this.mapping);
	}

}
