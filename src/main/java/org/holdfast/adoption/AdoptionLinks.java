package org.holdfast.adoption;

import java.util.List;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

import org.springframework.stereotype.Component;

/**
 * Leads from a page to the institution's own items and notes on it.
 */
@Component
class AdoptionLinks implements PageLinks {

	@Override
	public List<PageLink> links(Edition edition, Page page, Cycle cycle) {
		Actor actor = CurrentActor.orNull();
		if (actor == null || !actor.may(Permission.ANSWER)) {
			return List.of();
		}
		return List.of(new PageLink("adoption.own.link", "/own/" + edition.toolkit() + "/" + page.key()));
	}

}
