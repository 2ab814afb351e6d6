package org.holdfast.intake;

import java.util.List;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.HomeTask;
import org.holdfast.web.HomeTask.Urgency;
import org.holdfast.web.HomeTasks;

import org.springframework.stereotype.Component;

/**
 * The files that wait for somebody, on the home page of whoever may bring files in.
 */
@Component
class ImportTasks implements HomeTasks {

	private static final int MOST = 5;

	private final Imports imports;

	ImportTasks(Imports imports) {
		this.imports = imports;
	}

	@Override
	public List<HomeTask> tasks() {
		Actor actor = CurrentActor.orNull();
		if (actor == null || actor.institutionId() == null || !actor.may(Permission.IMPORT)) {
			return List.of();
		}
		List<ImportView> waiting = this.imports.undecided(MOST);
		if (waiting.isEmpty() && this.imports.count() == 0) {
			return List.of(HomeTask.of(Urgency.NEXT, "intake.task.first", "intake.task.first.hint", "/files/new"));
		}
		return waiting.stream().map(ImportTasks::task).toList();
	}

	private static HomeTask task(ImportView view) {
		String key = "intake.task." + view.state().code();
		String path = "/files/" + view.id() + ((view.state() == ImportState.NEEDS_MAPPING) ? "/mapping" : "");
		return HomeTask.of((view.state() == ImportState.FAILED) ? Urgency.NOW : Urgency.SOON, key, key + ".hint", path,
				view.fileName());
	}

}
