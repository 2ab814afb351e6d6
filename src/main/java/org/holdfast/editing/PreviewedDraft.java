package org.holdfast.editing;

import java.util.Optional;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.EditionInForce;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Shows staff the draft of a toolkit in place of its newest edition, on the pages that
 * institutions read, as long as they look at it.
 */
@Component
public class PreviewedDraft implements EditionInForce {

	private static final String SHOWN = PreviewedDraft.class.getName();

	private final ObjectProvider<Drafts> drafts;

	PreviewedDraft(ObjectProvider<Drafts> drafts) {
		this.drafts = drafts;
	}

	@Override
	public Optional<Edition> of(String toolkit) {
		Actor actor = CurrentActor.orNull();
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (actor == null || actor.institutionId() != null || !actor.may(Permission.EDIT_CONTENT) || request == null
				|| !toolkit.equals(request.getAttribute(SHOWN, RequestAttributes.SCOPE_SESSION))) {
			return Optional.empty();
		}
		Drafts known = this.drafts.getObject();
		return known.find(toolkit).map(known::preview);
	}

	/**
	 * Begins to show a draft.
	 * @param toolkit key of the toolkit
	 */
	public void show(String toolkit) {
		RequestContextHolder.currentRequestAttributes().setAttribute(SHOWN, toolkit, RequestAttributes.SCOPE_SESSION);
	}

	/**
	 * Shows what is published again.
	 */
	public void end() {
		RequestContextHolder.currentRequestAttributes().removeAttribute(SHOWN, RequestAttributes.SCOPE_SESSION);
	}

}
