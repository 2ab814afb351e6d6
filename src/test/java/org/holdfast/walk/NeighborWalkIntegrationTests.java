package org.holdfast.walk;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.account.EmailAddress;
import org.holdfast.database.TestDatabase;
import org.holdfast.demo.DemoStep;
import org.holdfast.institution.Invitations;
import org.holdfast.institution.Sites;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the things of another institution answer like things that never were, on
 * each path with an id. The neighbor's things are whatever ids its tables hold after its
 * members and the demonstration's steps were at work.
 */
@IntegrationTest
class NeighborWalkIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Sites sites;

	@Autowired
	private Invitations invitations;

	@Autowired
	private ObjectProvider<DemoStep> steps;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private UUID neighbor;

	@BeforeEach
	void furnishTheNeighbor() {
		this.neighbor = this.cast.institution();
		Actor administrator = this.cast.member(this.neighbor, Role.ADMINISTRATOR);
		this.cast.member(this.neighbor, Role.CONTRIBUTOR);
		this.cast.token(administrator);
		this.cast.<@Nullable Void>as(administrator, () -> {
			this.sites.add("Canary campus", "Baltimore city");
			this.invitations.invite(new EmailAddress("canary@example.org"), Role.MANAGER);
			this.steps.orderedStream().forEach(DemoStep::prepare);
			return null;
		});
	}

	@Test
	void thingsOfAnotherAnswerAsIfTheyNeverWere() throws SQLException {
		Actor actor = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		Walker walker = Walker.signedIn(this.port, this.cast, actor);
		List<String> foreign = neighborsIds();
		assertThat(foreign).hasSizeGreaterThan(4);
		SoftAssertions.assertSoftly((softly) -> Route.all(this.mapping)
			.stream()
			.filter((route) -> !route.ids().isEmpty() && route.right().allows(actor))
			.forEach((route) -> {
				String never = UUID.randomUUID().toString();
				HttpResponse<String> unknown = walker.go(route, route.pathToNothing(UUID.fromString(never)));
				if (route.reads()) {
					softly.assertThat(unknown.statusCode()).as("%s for nothing", route).isEqualTo(404);
				}
				foreign.forEach((id) -> {
					HttpResponse<String> answer = walker.go(route, route.pathToNothing(UUID.fromString(id)));
					softly.assertThat(answer.statusCode())
						.as("%s for a neighbor's %s", route, id)
						.isEqualTo(unknown.statusCode());
					softly.assertThat(plain(answer, id))
						.as("%s for a neighbor's %s", route, id)
						.isEqualTo(plain(unknown, never));
				});
			}));
	}

	@Test
	void noPageShowsANeighborsThings() {
		Actor actor = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		Walker walker = Walker.signedIn(this.port, this.cast, actor);
		SoftAssertions.assertSoftly((softly) -> Route.all(this.mapping)
			.stream()
			.filter((route) -> route.reads() && route.variables().isEmpty()
					&& !route.right().anyOf().contains(Permission.RUN_PLATFORM))
			.forEach((route) -> softly.assertThat(walker.go(route, route.pattern()).body())
				.as(route.toString())
				.doesNotContain("Canary", "canary@", this.neighbor.toString())));
	}

	// one id of each kind is enough; all of them would take minutes
	private List<String> neighborsIds() throws SQLException {
		List<String> ids = new ArrayList<>();
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				Statement statement = connection.createStatement()) {
			List<String> columns = new ArrayList<>();
			try (ResultSet found = statement.executeQuery(
					"""
							SELECT 'SELECT max(' || quote_ident(a.attname) || '::text) FROM ' || quote_ident(c.relname)
							  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
							  JOIN pg_attribute a ON a.attrelid = c.oid AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped
							 WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND a.attname <> 'institution_id'
							   AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'institution_id')""")) {
				while (found.next()) {
					columns.add(found.getString(1) + " WHERE institution_id = '" + this.neighbor + "'");
				}
			}
			for (String column : columns) {
				try (ResultSet found = statement.executeQuery(column)) {
					if (found.next() && found.getString(1) != null && !ids.contains(found.getString(1))) {
						ids.add(found.getString(1));
					}
				}
			}
		}
		ids.add(this.neighbor.toString());
		return ids;
	}

	private static String plain(HttpResponse<String> answer, String id) {
		return answer.body()
			.replace(id, "{id}")
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
			.replaceAll(answer.headers().firstValue("X-Correlation-Id").map((it) -> "\\Q" + it + "\\E").orElse("(?!)"),
					"{reference}");
	}

}
