package org.holdfast.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.holdfast.notification.DigestLine;
import org.holdfast.notification.DigestReader;
import org.holdfast.notification.DigestSource;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reminds members of what is assigned to them, as long as it is not done and they may
 * still answer it.
 */
@Component
@Order(10)
class DueReminders implements DigestSource {

	private final AssignedWork work;

	private final Colleagues colleagues;

	private final WorkPlaces places;

	private final MessageSource messages;

	DueReminders(AssignedWork work, Colleagues colleagues, WorkPlaces places, MessageSource messages) {
		this.work = work;
		this.colleagues = colleagues;
		this.places = places;
		this.messages = messages;
	}

	@Override
	public List<DigestLine> lines(DigestReader reader) {
		if (!this.colleagues.whoAnswers().contains(reader.account())) {
			return List.of();
		}
		return this.work.waiting(reader.account()).stream().flatMap((one) -> line(one, reader).stream()).toList();
	}

	private Optional<DigestLine> line(Assignment one, DigestReader reader) {
		LocalDate due = one.due();
		String day = (due != null) ? TeamMarks.day(due, reader.locale()) : "";
		String title = this.places.find(one.key()).map((at) -> at.title().in(reader.locale())).orElse(one.key());
		if (isNew(one, reader.before()) && !one.by().equals(one.assignee())) {
			String key = (due != null) ? "team.reminder.new.due" : "team.reminder.new";
			return Optional.of(line(one, reader.locale(), key, one.byName(), title, day));
		}
		if (due == null || !DueStage.isReached(due, since(one, reader), reader.today())) {
			return Optional.empty();
		}
		String key = one.isOverdue(reader.today()) ? "team.reminder.overdue" : "team.reminder.due";
		return Optional.of(line(one, reader.locale(), key, day, title));
	}

	private DigestLine line(Assignment one, Locale locale, String key, Object... words) {
		return new DigestLine(this.messages.getMessage(key, words, locale), "/work/" + one.key());
	}

	private static boolean isNew(Assignment one, @Nullable Instant before) {
		return before == null || one.at().isAfter(before);
	}

	private static LocalDate since(Assignment one, DigestReader reader) {
		LocalDate before = reader.dayBefore();
		LocalDate given = LocalDate.ofInstant(one.at(), reader.zone());
		return (before != null && before.isAfter(given)) ? before : given;
	}

}
