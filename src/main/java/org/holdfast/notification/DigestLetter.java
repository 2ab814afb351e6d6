package org.holdfast.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.account.AccountView;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.Postbox;
import org.holdfast.database.HoldfastSettings;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a digest in the reader's language: what it is about and where it is done.
 */
@Component
class DigestLetter {

	private final Postbox postbox;

	private final Reminders reminders;

	private final ObjectProvider<DigestSource> sources;

	private final Toolkits toolkits;

	private final MessageSource messages;

	private final HoldfastSettings settings;

	DigestLetter(Postbox postbox, Reminders reminders, ObjectProvider<DigestSource> sources, Toolkits toolkits,
			MessageSource messages, HoldfastSettings settings) {
		this.postbox = postbox;
		this.reminders = reminders;
		this.sources = sources;
		this.toolkits = toolkits;
		this.messages = messages;
		this.settings = settings;
	}

	boolean possible() {
		return this.postbox.hasServer();
	}

	/**
	 * Lines for what happened.
	 * @param notices what happened
	 * @param reader for whom
	 * @return one line for each, the same line once
	 */
	List<DigestLine> noticed(List<ReminderStore.Notice> notices, DigestReader reader) {
		return notices.stream()
			.map((notice) -> new DigestLine(
					this.messages.getMessage(notice.messageKey(),
							new Object[] { notice.by(), title(notice.item(), reader.locale()) }, reader.locale()),
					notice.path()))
			.distinct()
			.toList();
	}

	/**
	 * Lines for what waits.
	 * @param reader for whom
	 * @return in the order of the modules
	 */
	List<DigestLine> waiting(DigestReader reader) {
		return this.sources.orderedStream().flatMap((source) -> source.lines(reader).stream()).toList();
	}

	Postbox.Outcome send(AccountView person, String institution, List<DigestLine> lines) {
		Locale locale = person.locale();
		String stop = this.settings.publicUrl() + "/reminders/stop/" + this.reminders.token(person.id());
		List<String> written = new ArrayList<>();
		lines.forEach((line) -> written.add("* " + line.text() + "\n  " + this.settings.publicUrl() + line.path()));
		Object[] words = { person.name(), institution, String.join("\n\n", written),
				this.settings.publicUrl() + "/my-work", this.settings.publicUrl() + "/my-work/reminders", stop,
				lines.size() };
		return this.postbox.send(new EmailAddress(person.email()),
				this.messages.getMessage("notification.letter.subject", words, locale),
				this.messages.getMessage("notification.letter.text", words, locale),
				Map.of("List-Unsubscribe", "<" + stop + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
	}

	private String title(String key, Locale locale) {
		return this.toolkits.current()
			.stream()
			.filter((edition) -> edition.toolkit().equals(Item.toolkitOf(key)))
			.findFirst()
			.map((edition) -> title(edition, key).in(locale))
			.orElse(key);
	}

	private static LocalizedText title(Edition edition, String key) {
		String[] parts = key.split("/");
		return edition.findItem(key)
			.map(Item::label)
			.or(() -> edition.findPage((parts.length > 1) ? parts[1] : "").map(Page::title))
			.orElse(edition.title());
	}

}
