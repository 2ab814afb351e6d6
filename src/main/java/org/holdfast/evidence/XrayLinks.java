package org.holdfast.evidence;

import java.util.List;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads from each answerable page to the checks over the institution's work.
 */
@Component
@Order(90)
class XrayLinks implements PageLinks {

	@Override
	public List<PageLink> links(Edition edition, Page page, Cycle cycle) {
		return List.of(new PageLink("evidence.link", "/x-ray"));
	}

}
