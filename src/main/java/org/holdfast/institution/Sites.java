package org.holdfast.institution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hospitals, clinics and campuses of the institution in force. Names differ, whatever
 * their capitals.
 */
@Service
@Transactional
public class Sites {

	private final SiteRepository sites;

	private final ApplicationEventPublisher events;

	Sites(SiteRepository sites, ApplicationEventPublisher events) {
		this.sites = sites;
		this.events = events;
	}

	/**
	 * All sites.
	 * @return sorted by name
	 */
	@Transactional(readOnly = true)
	public List<SiteView> all() {
		return this.sites.findAllByOrderByName().stream().map(Site::view).toList();
	}

	/**
	 * A site.
	 * @param id its id
	 * @return the site
	 * @throws NotFound when the institution has none such
	 */
	@Transactional(readOnly = true)
	public SiteView get(UUID id) {
		return existing(id).view();
	}

	/**
	 * The site of a name, as files give it.
	 * @param name the name, with blanks and capitals as they may be
	 * @return the site, empty when there is none of that name
	 */
	@Transactional(readOnly = true)
	public Optional<SiteView> named(String name) {
		return called(name).map(Site::view);
	}

	/**
	 * Adds a site.
	 * @param name a name no other site has
	 * @param county the county it stands in
	 * @return the site
	 * @throws Refused when the name is taken
	 */
	public SiteView add(String name, @Nullable String county) {
		refuseTaken(name, null);
		Site site = this.sites.save(new Site(name.strip(), trimmed(county)));
		changed(site.view());
		return site.view();
	}

	/**
	 * Changes a site.
	 * @param id the site
	 * @param name a name no other site has
	 * @param county the county it stands in
	 * @throws Refused when the name is taken
	 */
	public void change(UUID id, String name, @Nullable String county) {
		Site site = existing(id);
		refuseTaken(name, id);
		SiteView before = site.view();
		if (!before.name().equals(name.strip())) {
			this.events.publishEvent(new SitePlaced(before.name(), null));
		}
		site.describe(name.strip(), trimmed(county));
		changed(site.view());
	}

	/**
	 * Says in which county the site of a name stands, and adds the site where it is new.
	 * @param name the name
	 * @param county the county, absent when it is not to be told
	 * @return the site
	 */
	public SiteView place(String name, @Nullable String county) {
		Optional<Site> site = called(name);
		if (site.isEmpty()) {
			return add(name, county);
		}
		SiteView before = site.get().view();
		site.get().describe(before.name(), trimmed(county));
		changed(site.get().view());
		return site.get().view();
	}

	private Optional<Site> called(String name) {
		return this.sites.findAllByOrderByName().stream().filter((site) -> site.isCalled(name.strip())).findFirst();
	}

	private void refuseTaken(String name, @Nullable UUID self) {
		if (called(name).filter((site) -> !site.id().equals(self)).isPresent()) {
			throw Refused.of("/name", "institution.site.taken");
		}
	}

	private Site existing(UUID id) {
		return this.sites.findOneById(id).orElseThrow(NotFound::new);
	}

	private void changed(SiteView site) {
		this.events.publishEvent(new AuditedEvent("site-changed", site.id().toString(), Map.of("name", site.name())));
		this.events.publishEvent(new SitePlaced(site.name(), site.county()));
	}

	private static @Nullable String trimmed(@Nullable String county) {
		return (county == null || county.isBlank()) ? null : county.strip();
	}

}
