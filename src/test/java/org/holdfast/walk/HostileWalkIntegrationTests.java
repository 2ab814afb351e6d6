package org.holdfast.walk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tests that nothing a stranger can write into an address brings a page down, comes back
 * as markup or shows how Holdfast is made.
 */
@IntegrationTest
class HostileWalkIntegrationTests {

	private static final String MARK = "zq7xss";

	private static final List<String> USUAL = List.of("page", "size", "sort", "q", "next", "lang", "from", "to");

	private static final List<String> VALUES = List.of("", "-1", "0", "999999999999999999999", "NaN", "1e309", "null",
			"true", "'", "\"", "' OR '1'='1", "1; DROP TABLE site--", "%", "_", "\\", "\u0000", "\u202e", "İ",
			"<script>" + MARK + "</script>", "\"><img src=x onerror=" + MARK + ">", "${7*7}", "{{7*7}}", "*{7*7}",
			"../../etc/passwd", "//evil.example", "\\\\evil.example", "a\r\nSet-Cookie: x=y", "0001-01-01",
			"9999-12-31", "2025-02-30", "x".repeat(2000), "𝟙𝟚", "__proto__");

	private static final List<String> IDS = List.of("0", "-1", "null", "undefined", "new", "%20", "%2e%2e", "%00",
			"%25", "'", "%3Cscript%3E" + MARK, "00000000-0000-0000-0000-000000000000", "1.5", "x".repeat(500), "%F0%9F",
			"%E2%80%AE", "$%7B7*7%7D");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@ParameterizedTest
	@EnumSource(names = { "ADMINISTRATOR", "STAFF" })
	void noAddressBringsAPageDown(Role role) {
		UUID institution = this.cast.institution();
		Actor actor = (role != Role.STAFF) ? this.cast.member(institution, role) : this.cast.staff();
		Walker walker = Walker.signedIn(this.port, this.cast, actor);
		SoftAssertions.assertSoftly((softly) -> Route.all(this.mapping)
			.stream()
			.filter((route) -> route.reads() && route.right().allows(actor))
			.forEach((route) -> addresses(route).forEach((address) -> softly.assertThatCode(() -> {
				String body = walker.go(route, address).body();
				if (body.contains("<script>" + MARK) || body.contains("<img src=x")) {
					throw new AssertionError(route + " gives markup back at " + address);
				}
			}).as(address).doesNotThrowAnyException())));
	}

	private static Stream<String> addresses(Route route) {
		String path = route.pathToNothing(UUID.randomUUID());
		List<String> names = Stream.concat(route.parameters().stream(), USUAL.stream()).distinct().toList();
		Stream<String> queries = VALUES.stream()
			.map((value) -> path + names.stream()
				.map((name) -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
				.reduce("?", (all, one) -> all + one + "&"));
		Stream<String> alone = route.parameters()
			.stream()
			.flatMap((name) -> VALUES.stream()
				.map((value) -> path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
		Stream<String> paths = route.variables().isEmpty() ? Stream.empty()
				: IDS.stream().map((id) -> route.path((name) -> id));
		return Stream.of(queries, alone, paths).flatMap((stream) -> stream);
	}

}
