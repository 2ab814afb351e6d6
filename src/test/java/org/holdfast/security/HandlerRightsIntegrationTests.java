package org.holdfast.security;

import java.util.List;
import java.util.Map;

import org.holdfast.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every handler of the running application says who may call it.
 */
@IntegrationTest
class HandlerRightsIntegrationTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Test
	void eachHandlerSaysWhoMayCallIt() {
		List<String> silent = this.mapping.getHandlerMethods()
			.values()
			.stream()
			.filter((method) -> Right.of(method).missing())
			.map(HandlerMethod::toString)
			.filter((method) -> !method.startsWith(Probe.class.getName()))
			.toList();
		assertThat(silent).as("handlers with neither @Requires nor @Open").isEmpty();
	}

	@Test
	void onlyAFewAreOpen() {
		List<String> open = this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((handler) -> Right.of(handler.getValue()).open())
			.flatMap((handler) -> handler.getKey().getPatternValues().stream())
			.distinct()
			.sorted()
			.toList();
		assertThat(open).containsExactly("/api/v1/openapi.json", "/error", "/institutions/choose",
				"/invitations/{token}", "/invitations/{token}/join", "/password/forgotten", "/password/reset/{token}",
				"/reminders/stop/{token}", "/sign-in");
	}

	@Test
	void noReadingRequestChangesAnything() {
		for (Map.Entry<RequestMappingInfo, HandlerMethod> handler : this.mapping.getHandlerMethods().entrySet()) {
			if (!handler.getValue().getBeanType().getName().startsWith("org.holdfast.")
					|| handler.getKey().getPatternValues().contains("/error")) {
				continue;
			}
			assertThat(handler.getKey().getMethodsCondition().getMethods())
				.as("a handler names its one method: %s", handler.getValue())
				.hasSize(1)
				.doesNotContain(RequestMethod.TRACE);
		}
	}

}
