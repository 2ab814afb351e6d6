package org.holdfast.journey;

import java.util.Locale;
import java.util.Objects;

import org.holdfast.web.Browser;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a journey its browser, keeps the last screen of one that failed, and closes the
 * browser at its end.
 */
class JourneyExtension implements ParameterResolver, AfterTestExecutionCallback {

	private static final Namespace OWN = Namespace.create(JourneyExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == JourneySupport.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
		String address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
		return context.getStore(OWN)
			.computeIfAbsent(JourneySupport.class, (key) -> new JourneySupport(Browser.at(address)),
					JourneySupport.class);
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		JourneySupport support = context.getStore(OWN).get(JourneySupport.class, JourneySupport.class);
		if (support != null && context.getExecutionException().isPresent()) {
			String name = context.getRequiredTestClass().getSimpleName() + "-"
					+ context.getRequiredTestMethod().getName();
			support.picture("failed-" + Objects.requireNonNull(name).toLowerCase(Locale.ROOT));
		}
	}

}
