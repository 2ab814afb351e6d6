package org.holdfast.intake.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets a sender who asks before sending be refused without the file being sent.
 */
@Configuration(proxyBeanMethods = false)
class UploadConnector {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> answerBeforeTheBody() {
		return (tomcat) -> tomcat
			.addConnectorCustomizers((connector) -> connector.setProperty("continueResponseTiming", "onRead"));
	}

}
