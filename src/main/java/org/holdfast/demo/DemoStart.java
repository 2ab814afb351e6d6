package org.holdfast.demo;

import java.io.IOException;

import org.holdfast.database.HoldfastSettings;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prepares the demonstration: accounts and institution before the first request is
 * served, the modules' data after, and says how to sign in.
 */
@Component
@ConditionalOnProperty(name = "holdfast.mode", havingValue = "DEMO")
@EnableConfigurationProperties(DemoSettings.class)
class DemoStart implements SmartInitializingSingleton {

	private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

	private final HoldfastSettings holdfast;

	private final DemoSettings settings;

	private final DemoInstitution institution;

	private final ObjectProvider<DemoStep> steps;

	private @Nullable DemoSecrets secrets;

	private @Nullable Actor administrator;

	DemoStart(HoldfastSettings holdfast, DemoSettings settings, DemoInstitution institution,
			ObjectProvider<DemoStep> steps) {
		this.holdfast = holdfast;
		this.settings = settings;
		this.institution = institution;
		this.steps = steps;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try {
			DemoSecrets known = DemoSecrets.of(this.settings, this.holdfast.data());
			this.administrator = this.institution.prepare(known);
			this.secrets = known;
		}
		catch (IOException ex) {
			throw new IllegalStateException("The demonstration's secrets cannot be kept in " + this.holdfast.data(),
					ex);
		}
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (this.secrets == null || this.administrator == null) {
			return;
		}
		LOG.info(welcome(this.secrets));
		if (this.settings.withData()) {
			for (DemoStep step : this.steps.orderedStream().toList()) {
				run(step, this.administrator);
			}
		}
	}

	private void run(DemoStep step, Actor actor) {
		try {
			CurrentActor.<@Nullable Void>runAs(actor, () -> {
				step.prepare();
				return null;
			});
		}
		catch (Exception ex) {
			LOG.error("A part of the demonstration data could not be written", ex);
		}
	}

	private String welcome(DemoSecrets known) {
		return """
				Holdfast runs as a demonstration at %1$s

				  ----------------------------------------------------------------
				  Sign in at %1$s/sign-in with one of
				    staff@demo.example          creates institutions
				    administrator@demo.example  people, sites, definitions
				    manager@demo.example        toolkits and files
				    contributor@demo.example    answers what is assigned
				    executive@demo.example      reads the dashboard
				  Password of all: %2$s
				  API token of the administrator: %3$s
				  ----------------------------------------------------------------
				""".formatted(this.holdfast.publicUrl(), known.password(), known.token());
	}

}
