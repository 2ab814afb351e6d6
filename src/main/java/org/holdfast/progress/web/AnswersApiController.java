package org.holdfast.progress.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Outcome;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads and stores answers for programs. {@code ETag} is the version of an answer; a
 * change names the version it started from in {@code If-Match}, or leaves the header out
 * for an item that nobody has answered.
 */
@RestController
@RequestMapping("/api/v1/cycles")
class AnswersApiController {

	private final Answers answers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final MessageSource messages;

	AnswersApiController(Answers answers, Cycles cycles, Toolkits toolkits, MessageSource messages) {
		this.answers = answers;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.messages = messages;
	}

	@GetMapping
	@Operation(summary = "List the cycles of work")
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	List<CycleBody> cycles() {
		return this.cycles.all().stream().map(CycleBody::of).toList();
	}

	@GetMapping({ "/{cycle}/answers/{toolkit}/{page}/{group}/{item}",
			"/{cycle}/answers/{toolkit}/{page}/{group}/{item}/rows/{row}" })
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	@Operation(summary = "Read an answer")
	ResponseEntity<AnswerBody> answer(@PathVariable String cycle, @Parameter(hidden = true) ItemAddress address,
			Locale locale) {
		AnswerView answer = this.answers.get(cycle, address.key());
		return tagged(answer).body(body(cycle, answer, locale));
	}

	@PutMapping({ "/{cycle}/answers/{toolkit}/{page}/{group}/{item}",
			"/{cycle}/answers/{toolkit}/{page}/{group}/{item}/rows/{row}" })
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED })
	@Operation(summary = "Store an answer")
	@ApiResponse(responseCode = "200", description = "The answer as it is stored",
			content = @Content(schema = @Schema(implementation = AnswerBody.class)))
	@ApiResponse(responseCode = "409", description = "Somebody else changed the answer; both texts are told")
	ResponseEntity<?> store(@PathVariable String cycle, @Parameter(hidden = true) ItemAddress address,
			@RequestBody AnswerBodySent sent,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@Parameter(hidden = true) @RequestAttribute(name = "correlation",
					required = false) @Nullable String correlation,
			Locale locale) {
		AnswerView before = this.answers.get(cycle, address.key());
		return switch (this.answers.save(cycle, sent.change(address.key(), AnswerTag.version(match), before))) {
			case Outcome.Stored stored -> tagged(stored.answer()).body(body(cycle, stored.answer(), locale));
			case Outcome.Clash clash -> clash(cycle, clash, correlation, locale);
		};
	}

	private ResponseEntity<ProblemDetail> clash(String cycle, Outcome.Clash clash, @Nullable String correlation,
			Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
		problem.setTitle(this.messages.getMessage("web.problem.409.title", null, locale));
		problem.setDetail(this.messages.getMessage("web.problem.changed", null, locale));
		problem.setProperty("code", "answer-changed");
		problem.setProperty("mine", AnswerBody.of(cycle, clash.mine(), shape(clash.mine().key())));
		problem.setProperty("theirs", body(cycle, clash.theirs(), locale));
		problem.setProperty("correlation", correlation);
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.eTag(AnswerTag.of(clash.theirs()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private AnswerBody body(String cycle, AnswerView answer, Locale locale) {
		return AnswerBody.of(cycle, answer, shape(answer.key()),
				(flaw) -> this.messages.getMessage(flaw.messageKey(), flaw.arguments().toArray(), locale));
	}

	private AnswerShape shape(AnswerKey key) {
		Item item = this.toolkits.item(key.item());
		return new AnswerShape(key.isRow(), item.field());
	}

	private static ResponseEntity.BodyBuilder tagged(AnswerView answer) {
		return ResponseEntity.ok().eTag(AnswerTag.of(answer));
	}

	/**
	 * A cycle.
	 *
	 * @param name its name
	 * @param from first day
	 * @param to last day
	 */
	record CycleBody(String name, String from, String to) {

		static CycleBody of(Cycle cycle) {
			return new CycleBody(cycle.name(), cycle.days().from().toString(), cycle.days().to().toString());
		}

	}

}
