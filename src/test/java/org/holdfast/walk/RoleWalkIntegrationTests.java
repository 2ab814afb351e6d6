package org.holdfast.walk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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

	/** A form with fields, a broken object, a file, and nothing that can be read. */
	private static final Map<String, String> BODIES = Map.of("application/x-www-form-urlencoded",
			"name=x&email=x%40example.org&role=MANAGER&state=ACTIVE&cycle=FY2026&version=1&f.value=yes",
			"application/json", "{\"name\": ", "multipart/form-data; boundary=walk",
			"--walk\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n--walk--\r\n",
			"application/octet-stream", "\u0000");

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

	@ParameterizedTest
	@EnumSource(Role.class)
	void whoMayNotWriteIsRefusedWhateverTheBody(Role role) {
		UUID institution = this.cast.institution();
		Actor actor = (role == Role.STAFF) ? this.cast.staff() : this.cast.member(institution, role);
		Walker walker = Walker.signedIn(this.port, this.cast, actor);
		List<Route> closed = routes().stream()
			.filter((route) -> !route.reads() && !route.right().allows(actor))
			.toList();
		assertThat(closed).isNotEmpty();
		SoftAssertions.assertSoftly((softly) -> closed.forEach((route) -> BODIES.forEach((type, body) -> {
			if (!type.startsWith(route.consumes())) {
				return;
			}
			String path = route.pathToNothing(UUID.randomUUID());
			softly.assertThat(walker.send(route, path, type, body).statusCode())
				.as("%s as %s with %s", route, role, type)
				.isEqualTo(403);
		})));
	}

	private List<Route> routes() {
		return Route.all(this.mapping);
	}

}
