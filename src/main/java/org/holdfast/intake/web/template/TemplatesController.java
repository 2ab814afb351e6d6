package org.holdfast.intake.web.template;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out templates to fill in.
 */
@Controller
@RequestMapping("/files/templates")
@Requires(Permission.IMPORT)
class TemplatesController {

	private final Templates templates;

	TemplatesController(Templates templates) {
		this.templates = templates;
	}

	@GetMapping("/{kind}.csv")
	void text(@PathVariable String kind, HttpServletResponse response) throws IOException {
		this.templates.text(kind, response);
	}

	@GetMapping("/{kind}.xlsx")
	void workbook(@PathVariable String kind, Locale locale, HttpServletResponse response) throws IOException {
		this.templates.workbook(kind, locale, response);
	}

}
