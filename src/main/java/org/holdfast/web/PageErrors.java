package org.holdfast.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What is wrong with what a person sent, over all forms of a page.
 */
public class PageErrors {

	private final MessageSource messages;

	PageErrors(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Whether anything is wrong.
	 * @param context the page being written
	 * @return whether a form of the page was refused
	 */
	public boolean any(IContext context) {
		return results(context).stream().anyMatch(BindingResult::hasErrors);
	}

	/**
	 * Everything that is wrong, in the order of the checks.
	 * @param context the page being written
	 * @return one line each
	 */
	public List<Line> in(IContext context) {
		List<Line> lines = new ArrayList<>();
		for (BindingResult result : results(context)) {
			for (ObjectError error : result.getAllErrors()) {
				String target = (error instanceof FieldError field) ? id(field.getField()) : "";
				lines.add(new Line(target, this.messages.getMessage(error, context.getLocale())));
			}
		}
		return lines.stream().distinct().toList();
	}

	/**
	 * Id of the control of a field, without the brackets of lists.
	 * @param field path of the field
	 * @return id to link to
	 */
	public String id(String field) {
		return field.replace("[", "").replace("]", "");
	}

	/**
	 * Ids of what explains a control.
	 * @param id id of the control
	 * @param hinted whether it has a hint
	 * @param wrong whether it has an error
	 * @param limited whether it has a limit of length
	 * @return ids separated by spaces, absent when nothing explains it
	 */
	public @Nullable String describedBy(String id, boolean hinted, boolean wrong, boolean limited) {
		List<String> ids = new ArrayList<>();
		if (hinted) {
			ids.add(id + "-hint");
		}
		if (wrong) {
			ids.add(id + "-error");
		}
		if (limited) {
			ids.add(id + "-limit");
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

	/**
	 * Whether a choice is among those a person made.
	 * @param chosen one value, several or none
	 * @param value value of the choice
	 * @return whether it is chosen
	 */
	public boolean chosen(@Nullable Object chosen, String value) {
		if (chosen instanceof Collection<?> several) {
			return several.stream().anyMatch((one) -> chosen(one, value));
		}
		return chosen != null && ((chosen instanceof Enum<?> one) ? one.name() : chosen.toString()).equals(value);
	}

	private static List<BindingResult> results(IContext context) {
		return context.getVariableNames()
			.stream()
			.filter((name) -> name.startsWith(BindingResult.MODEL_KEY_PREFIX))
			.sorted()
			.map(context::getVariable)
			.filter(BindingResult.class::isInstance)
			.map(BindingResult.class::cast)
			.toList();
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param target id of the control to go to, empty when it concerns the whole form
	 * @param text the words beside the field
	 */
	record Line(String target, String text) {

	}

}
