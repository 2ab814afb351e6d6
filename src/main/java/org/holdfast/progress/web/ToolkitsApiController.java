package org.holdfast.progress.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.PageKind;
import org.holdfast.toolkit.TableRow;
import org.holdfast.toolkit.Toolkits;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the toolkits with the keys of what can be answered.
 */
@RestController
@RequestMapping("/api/v1/toolkits")
@Requires(Permission.READ_TOOLKIT)
class ToolkitsApiController {

	private final Toolkits toolkits;

	ToolkitsApiController(Toolkits toolkits) {
		this.toolkits = toolkits;
	}

	@GetMapping
	@Operation(summary = "List the toolkits with the keys of what can be answered")
	List<ToolkitBody> toolkits() {
		return this.toolkits.current().stream().map(ToolkitBody::of).toList();
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * A toolkit.
	 *
	 * @param key its key
	 * @param edition number of the newest edition
	 * @param checksum SHA-256 of its content
	 * @param title its name
	 * @param pages its pages
	 */
	record ToolkitBody(String key, int edition, String checksum, LocalizedText title, List<PageBody> pages) {

		static ToolkitBody of(Edition edition) {
			return new ToolkitBody(edition.toolkit(), edition.number(), edition.checksum(), edition.title(),
					edition.pages().stream().map(PageBody::of).toList());
		}

	}

	/**
	 * A page.
	 *
	 * @param key its key
	 * @param kind such as {@code checklist}
	 * @param title its title
	 * @param items what is answered on it
	 */
	record PageBody(String key, String kind, LocalizedText title, List<ItemBody> items) {

		static PageBody of(Page page) {
			PageKind kind = page.kind();
			return new PageBody(page.key(), code(kind), page.title(), page.items().stream().map(ItemBody::of).toList());
		}

	}

	/**
	 * An item.
	 *
	 * @param key whole key
	 * @param field how it is answered, such as {@code yes-partly-no}
	 * @param label the question
	 * @param optional whether it may be left open
	 * @param choices keys of the choices offered
	 * @param columns keys of the columns of a table
	 * @param rows keys of the rows that are always there
	 * @param addRows whether rows may be added
	 */
	record ItemBody(String key, String field, LocalizedText label, boolean optional, List<String> choices,
			List<String> columns, List<String> rows, boolean addRows) {

		static ItemBody of(Item item) {
			FieldKind field = item.field();
			return new ItemBody(item.key(), code(field), item.label(), item.optional(),
					item.choices().stream().map((choice) -> choice.key()).toList(),
					item.columns().stream().map((column) -> column.key()).toList(),
					item.rows().stream().map(TableRow::key).toList(), item.addRows());
		}

	}

}
