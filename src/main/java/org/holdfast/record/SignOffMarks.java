package org.holdfast.record;

import java.util.List;
import java.util.Locale;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.progress.PageMarks;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells on a page whether it is signed off, and offers to ask for it.
 */
@Component
class SignOffMarks implements PageMarks, PageLinks {

	private final SignOffs signOffs;

	private final MessageSource messages;

	SignOffMarks(SignOffs signOffs, MessageSource messages) {
		this.signOffs = signOffs;
		this.messages = messages;
	}

	@Override
	public List<ItemMark> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		return this.signOffs.latest(cycle.name(), edition.toolkit(), page.key())
			.map((one) -> mark(one, locale))
			.stream()
			.toList();
	}

	@Override
	public List<PageLink> links(Edition edition, Page page, Cycle cycle) {
		boolean asks = CurrentActor.get().may(Permission.ASSIGN)
				&& this.signOffs.latest(cycle.name(), edition.toolkit(), page.key())
					.filter(SignOff::isWaiting)
					.isEmpty();
		return asks
				? List.of(new PageLink("record.link.ask",
						"/record/sign-offs/new/" + edition.toolkit() + "/" + page.key() + "?cycle=" + cycle.name()))
				: List.of();
	}

	private ItemMark mark(SignOff one, Locale locale) {
		boolean differs = one.isAccepted() && !this.signOffs.changesSince(one).isEmpty();
		ItemMark.Tone tone = switch (one.state()) {
			case ACCEPTED -> differs ? ItemMark.Tone.LOOK : ItemMark.Tone.GOOD;
			case SENT_BACK -> ItemMark.Tone.LOOK;
			default -> ItemMark.Tone.PLAIN;
		};
		String key = "record.mark." + (differs ? "DIFFERS" : one.state());
		return new ItemMark(this.messages.getMessage(key, List.of(one.namedName()).toArray(), locale),
				"/record/sign-offs/" + one.id(), tone);
	}

}
