package org.holdfast.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.holdfast.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form that arrived after the session had ended. It waits in the
 * browser's next session until the same person has signed in and is offered it again. A
 * form takes part by a hidden field {@link #OWNER}.
 *
 * @param path where the form was sent
 * @param owner who had it open
 * @param fields what it held
 */
public record KeptForm(String path, String owner, Map<String, List<String>> fields) implements Serializable {

	/** The hidden field that says who has the form open. */
	public static final String OWNER = "owner";

	private static final String NAME = KeptForm.class.getName();

	private static final int MOST_CHARACTERS = 200_000;

	/**
	 * Keeps the form of a request if it wants to be kept.
	 * @param request a request without a session
	 */
	public static void keep(HttpServletRequest request) {
		String owner = "POST".equals(request.getMethod()) ? request.getParameter(OWNER) : null;
		if (owner == null) {
			return;
		}
		HashMap<String, List<String>> fields = new HashMap<>();
		request.getParameterMap().forEach((name, texts) -> fields.put(name, List.of(texts)));
		int size = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
		if (size <= MOST_CHARACTERS) {
			request.getSession().setAttribute(NAME, new KeptForm(request.getRequestURI(), owner, fields));
		}
	}

	/**
	 * Takes the kept form along when a session begins in place of another.
	 * @param before the session that ends, if there is one
	 * @return what to do with the session that begins
	 */
	public static Carried carry(@Nullable HttpSession before) {
		Object kept = (before != null) ? before.getAttribute(NAME) : null;
		return (after) -> {
			if (kept != null) {
				after.setAttribute(NAME, kept);
			}
		};
	}

	/**
	 * The form kept for somebody.
	 * @param request the request of a page that the form may belong to
	 * @param actor who is signed in
	 * @return the form, absent when there is none or it is somebody else's
	 */
	public static @Nullable KeptForm of(HttpServletRequest request, Actor actor) {
		HttpSession session = request.getSession(false);
		KeptForm kept = (session != null) ? (KeptForm) session.getAttribute(NAME) : null;
		return (kept != null && kept.owner.equals(owner(actor))) ? kept : null;
	}

	/**
	 * Forgets the form, once what it held is stored or not wanted.
	 * @param request a request
	 * @param path where the form was sent
	 */
	public static void forget(HttpServletRequest request, String path) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(NAME) instanceof KeptForm kept && kept.path.equals(path)) {
			session.removeAttribute(NAME);
		}
	}

	/**
	 * The value of the hidden field.
	 * @param actor who has the form open
	 * @return account and institution
	 */
	public static String owner(Actor actor) {
		return actor.accountId() + "/" + Objects.requireNonNullElse(actor.institutionId(), "");
	}

	/**
	 * What the form held in a field.
	 * @param name name of the field
	 * @return its text, empty when there is none
	 */
	public String text(String name) {
		List<String> texts = this.fields.getOrDefault(name, List.of());
		return texts.isEmpty() ? "" : texts.getFirst();
	}

	/**
	 * A kept form between two sessions.
	 */
	@FunctionalInterface
	public interface Carried {

		/**
		 * Puts it into the new session.
		 * @param session the session that begins
		 */
		void into(HttpSession session);

	}

}
