package org.holdfast;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * Starts Holdfast.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Holdfast", sharedModules = { "shared", "tenancy", "web" })
public class Holdfast {

	public static void main(String[] args) {
		SpringApplication.run(Holdfast.class, args);
	}

}
