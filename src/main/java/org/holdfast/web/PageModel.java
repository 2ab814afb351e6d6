package org.holdfast.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives every page what the layout needs.
 */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	static final String NAME = "layout";

	private final ObjectProvider<NavigationEntry> entries;

	private final ObjectProvider<InstitutionFaces> faces;

	private final WebProperties properties;

	PageModel(ObjectProvider<NavigationEntry> entries, ObjectProvider<InstitutionFaces> faces,
			WebProperties properties) {
		this.entries = entries;
		this.faces = faces;
		this.properties = properties;
	}

	@ModelAttribute(NAME)
	Layout layout(HttpServletRequest request) {
		Locale locale = RequestContextUtils.getLocale(request);
		Address address = Address.of(request);
		Actor actor = CurrentActor.orNull();
		InstitutionFace face = face(actor);
		if (face != null) {
			LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(face.zone()));
		}
		return new Layout(locale.getLanguage(), address, actor, (face != null) ? face.name() : null,
				navigation(actor, address), languages(locale, address), this.properties, idleLimit(request, actor));
	}

	private @Nullable InstitutionFace face(@Nullable Actor actor) {
		UUID institution = (actor != null) ? actor.institutionId() : null;
		InstitutionFaces known = this.faces.getIfAvailable();
		return (institution != null && known != null) ? known.of(institution) : null;
	}

	private List<Layout.Place> navigation(@Nullable Actor actor, Address address) {
		if (actor == null) {
			return List.of();
		}
		return this.entries.stream()
			.filter((entry) -> actor.may(entry.required()))
			.sorted(Comparator.comparingInt(NavigationEntry::order))
			.map((entry) -> new Layout.Place(entry.messageKey(), entry.path(), entry.holds(address.path())))
			.toList();
	}

	private static List<Layout.Language> languages(Locale current, Address address) {
		return Languages.ALL.stream()
			.map((locale) -> new Layout.Language(locale.getLanguage(),
					address.with(LanguageSwitch.PARAMETER, locale.getLanguage()),
					locale.getLanguage().equals(current.getLanguage())))
			.toList();
	}

	private static @Nullable Duration idleLimit(HttpServletRequest request, @Nullable Actor actor) {
		HttpSession session = (actor != null) ? request.getSession(false) : null;
		return (session != null && session.getMaxInactiveInterval() > 0)
				? Duration.ofSeconds(session.getMaxInactiveInterval()) : null;
	}

}
