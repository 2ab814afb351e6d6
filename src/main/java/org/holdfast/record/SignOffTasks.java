package org.holdfast.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.HomeTask;
import org.holdfast.web.HomeTasks;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells on the home page what waits for one's signature, and what came back without one.
 */
@Component
class SignOffTasks implements HomeTasks {

	private final SignOffs signOffs;

	private final Toolkits toolkits;

	SignOffTasks(SignOffs signOffs, Toolkits toolkits) {
		this.signOffs = signOffs;
		this.toolkits = toolkits;
	}

	@Override
	public List<HomeTask> tasks() {
		Actor actor = CurrentActor.orNull();
		if (actor == null || actor.institutionId() == null || !actor.may(Permission.SIGN_OFF)) {
			return List.of();
		}
		List<HomeTask> tasks = new ArrayList<>();
		this.signOffs.openFor(actor.accountId())
			.forEach((one) -> tasks.add(task("record.task.sign", "record.task.sign.hint", one, one.askedName())));
		this.signOffs.all()
			.stream()
			.filter((one) -> one.state() == SignOff.State.SENT_BACK && one.asked().equals(actor.accountId())
					&& this.signOffs.latest(one.cycle(), one.toolkit(), one.page()).filter(one::equals).isPresent())
			.forEach((one) -> tasks.add(task("record.task.back", "record.task.back.hint", one, one.namedName())));
		return tasks;
	}

	private HomeTask task(String key, String hint, SignOff one, String person) {
		Locale locale = LocaleContextHolder.getLocale();
		String title = this.toolkits.current(one.toolkit())
			.findPage(one.page())
			.map((page) -> page.title().in(locale))
			.orElse(one.page());
		return HomeTask.of(HomeTask.Urgency.NOW, key, hint, "/record/sign-offs/" + one.id(), title, person);
	}

}
