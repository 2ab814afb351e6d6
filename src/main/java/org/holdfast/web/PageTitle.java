package org.holdfast.web;

import java.io.StringWriter;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.standard.expression.Fragment;

import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * Builds the title of a page from what the page calls itself: "Error: " when something
 * was refused, then the page's own words, the institution and the product.
 */
public class PageTitle {

	private final MessageSource messages;

	private final PageErrors errors;

	PageTitle(MessageSource messages, PageErrors errors) {
		this.messages = messages;
		this.errors = errors;
	}

	/**
	 * The whole title.
	 * @param title the title element of the page
	 * @param context the page being written
	 * @return plain text
	 */
	public String of(@Nullable Fragment title, ITemplateContext context) {
		StringBuilder whole = new StringBuilder();
		if (this.errors.any(context)) {
			whole.append(this.messages.getMessage("web.error.prefix", null, context.getLocale())).append(' ');
		}
		if (title != null) {
			whole.append(words(title, context)).append(" - ");
		}
		if (context.getVariable(PageModel.NAME) instanceof Layout layout && layout.institutionName() != null) {
			whole.append(layout.institutionName()).append(" - ");
		}
		return whole.append("Holdfast").toString();
	}

	private static String words(Fragment title, ITemplateContext context) {
		StringWriter written = new StringWriter();
		context.getConfiguration().getTemplateManager().process(title.getTemplateModel(), context, written);
		return HtmlUtils.htmlUnescape(written.toString().replaceAll("<[^>]*>", "")).strip();
	}

}
