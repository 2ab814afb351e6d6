package org.holdfast.editing.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.holdfast.editing.Feedback;
import org.holdfast.editing.FeedbackDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What readers say about items, for the content owner to answer.
 */
@Controller
@RequestMapping("/staff/feedback")
@Requires(Permission.EDIT_CONTENT)
class StaffFeedbackController {

	private final FeedbackDesk desk;

	private final Toolkits toolkits;

	StaffFeedbackController(FeedbackDesk desk, Toolkits toolkits) {
		this.desk = desk;
		this.toolkits = toolkits;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
		Map<String, List<Feedback>> said = this.desk.all(!all)
			.stream()
			.collect(Collectors.groupingBy(Feedback::item, TreeMap::new, Collectors.toList()));
		Map<String, Item> items = new TreeMap<>();
		for (Edition edition : this.toolkits.current()) {
			edition.pages()
				.stream()
				.flatMap((page) -> page.items().stream())
				.filter((item) -> said.containsKey(item.key()))
				.forEach((item) -> items.put(item.key(), item));
		}
		model.addAttribute("said", said);
		model.addAttribute("items", items);
		model.addAttribute("everything", all);
		return "editing/feedback";
	}

	@PostMapping("/{id}")
	String settle(@PathVariable long id, @RequestParam(defaultValue = "") String answer, RedirectAttributes redirect) {
		this.desk.settle(id, answer);
		redirect.addFlashAttribute("flash",
				Flash.good(answer.isBlank() ? "editing.feedback.closed" : "editing.feedback.answered"));
		return "redirect:/staff/feedback";
	}

}
