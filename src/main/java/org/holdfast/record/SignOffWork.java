package org.holdfast.record;

import java.util.List;
import java.util.Locale;

import org.holdfast.team.WorkLine;
import org.holdfast.team.WorkSource;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells among one's work what waits for one's signature, and which signatures one waits
 * for.
 */
@Component
@Order(20)
class SignOffWork implements WorkSource {

	private final SignOffs signOffs;

	private final Toolkits toolkits;

	private final MessageSource messages;

	SignOffWork(SignOffs signOffs, Toolkits toolkits, MessageSource messages) {
		this.signOffs = signOffs;
		this.toolkits = toolkits;
		this.messages = messages;
	}

	@Override
	public List<WorkLine> mine(Locale locale) {
		Actor actor = CurrentActor.get();
		if (actor.institutionId() == null || !actor.may(Permission.SIGN_OFF)) {
			return List.of();
		}
		return this.signOffs.openFor(actor.accountId())
			.stream()
			.map((one) -> line(one, say("record.asked.by", locale, one.askedName(), one.cycle()), locale))
			.toList();
	}

	@Override
	public List<WorkLine> others(Locale locale) {
		Actor actor = CurrentActor.get();
		if (actor.institutionId() == null) {
			return List.of();
		}
		return this.signOffs.all()
			.stream()
			.filter((one) -> one.isWaiting() && one.asked().equals(actor.accountId()))
			.map((one) -> line(one, say("record.work.with", locale, one.namedName()), locale))
			.toList();
	}

	private WorkLine line(SignOff one, String who, Locale locale) {
		Edition edition = this.toolkits.current(one.toolkit());
		String page = edition.findPage(one.page()).map(Page::title).map((title) -> title.in(locale)).orElse(one.page());
		return new WorkLine(say("record.title.WAITING", locale, page), edition.title().in(locale),
				"/record/sign-offs/" + one.id(), null, who, one.message(), null, null);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
