package org.holdfast.account;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters where a mail server is configured ({@code spring.mail.host}). A letter
 * that cannot be sent never stands in the way of the work.
 */
@Component
public class Postbox {

	private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);

	private final ObjectProvider<JavaMailSender> sender;

	private final String from;

	public Postbox(ObjectProvider<JavaMailSender> sender,
			@Value("${holdfast.mail.from:holdfast@localhost}") String from) {
		this.sender = sender;
		this.from = from;
	}

	/**
	 * Whether there is a mail server.
	 * @return false when none is configured
	 */
	public boolean hasServer() {
		return this.sender.getIfAvailable() != null;
	}

	/**
	 * Sends a letter of plain text.
	 * @param to the receiver
	 * @param subject one line
	 * @param text the letter
	 * @return what became of it
	 */
	public Outcome send(EmailAddress to, String subject, String text) {
		return send(to, subject, text, Map.of());
	}

	/**
	 * Sends a letter of plain text with headers of its own.
	 * @param to the receiver
	 * @param subject one line
	 * @param text the letter
	 * @param headers names and values
	 * @return what became of it
	 */
	public Outcome send(EmailAddress to, String subject, String text, Map<String, String> headers) {
		JavaMailSender server = this.sender.getIfAvailable();
		if (server == null) {
			return Outcome.NO_SERVER;
		}
		try {
			server.send((message) -> {
				MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
				letter.setFrom(this.from);
				letter.setTo(to.text());
				letter.setSubject(subject.replaceAll("\\p{Cntrl}+", " "));
				letter.setText(text);
				for (Map.Entry<String, String> header : headers.entrySet()) {
					message.setHeader(header.getKey(), header.getValue());
				}
			});
			return Outcome.SENT;
		}
		catch (MailException ex) {
			LOG.warn("A letter could not be sent: {}", ex.getClass().getSimpleName());
			return Outcome.FAILED;
		}
	}

	/**
	 * What became of a letter.
	 */
	public enum Outcome {

		/** The mail server took it. */
		SENT,

		/** The mail server did not take it. */
		FAILED,

		/** There is no mail server. */
		NO_SERVER

	}

}
