package org.holdfast.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.Format;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that hold the data files against the answers, and the files themselves.
 */
@Configuration(proxyBeanMethods = false)
class FileChecks {

	private static final Duration PATIENCE = Duration.ofDays(7);

	private static final int MOST_WAITING = 50;

	/** Kinds of which every month is expected. */
	private static final List<Kind> MONTHLY = List.of(Kind.EMPLOYMENTS, Kind.PURCHASES);

	private final FileProofs proofs;

	private final ProofWords words;

	private final Imports imports;

	private final Format format;

	FileChecks(FileProofs proofs, ProofWords words, Imports imports, Format format) {
		this.proofs = proofs;
		this.words = words;
		this.imports = imports;
		this.format = format;
	}

	@Bean
	@Order(110)
	XrayCheck claimedNotShown() {
		return OneCheck.of(Severity.WARNING, "claimed",
				(work) -> compared(work, (proof, claimed) -> claimed && proof.level() == Proof.Level.NOTHING));
	}

	@Bean
	@Order(120)
	XrayCheck claimedPartlyShown() {
		return OneCheck.of(Severity.INFORMATION, "partly", (work) -> compared(work, (proof, claimed) -> claimed
				&& proof.level() != Proof.Level.NOTHING && proof.level() != Proof.Level.SHOWN));
	}

	@Bean
	@Order(130)
	XrayCheck shownNotClaimed() {
		return OneCheck.of(Severity.INFORMATION, "unclaimed",
				(work) -> compared(work, (proof, claimed) -> !claimed && proof.level() == Proof.Level.SHOWN));
	}

	@Bean
	@Order(140)
	XrayCheck waitingImports() {
		return OneCheck.of(Severity.WARNING, "waiting", Permission.IMPORT, (work) -> {
			Instant before = work.now().minus(PATIENCE);
			return this.imports.undecided(MOST_WAITING)
				.stream()
				.filter((view) -> view.state() != ImportState.FAILED && view.createdAt().isBefore(before))
				.map((view) -> new Finding(
						this.words.say("evidence.found.waiting", work.locale(), view.fileName(),
								Duration.between(view.createdAt(), work.now()).toDays()),
						(view.state() == ImportState.NEEDS_MAPPING) ? "/files/" + view.id() + "/mapping"
								: "/files/" + view.id()))
				.toList();
		});
	}

	@Bean
	@Order(150)
	XrayCheck missingMonths() {
		return OneCheck.of(Severity.WARNING, "months", Permission.IMPORT, (work) -> {
			BatchSet batches = this.proofs.facts().batches();
			return MONTHLY.stream()
				.flatMap((kind) -> gaps(batches.of(kind)).stream().map((gap) -> missing(work, kind, gap)))
				.toList();
		});
	}

	private Finding missing(XrayWork work, Kind kind, Gap gap) {
		String name = this.words.say("intake.kind." + kind.code(), work.locale());
		String first = this.format.month(gap.first());
		String text = gap.first().equals(gap.last())
				? this.words.say("evidence.found.month", work.locale(), name, first)
				: this.words.say("evidence.found.months", work.locale(), name, first, this.format.month(gap.last()));
		return new Finding(text, "/files/new?kind=" + kind.code());
	}

	private List<Finding> compared(XrayWork work, BiPredicate<Proof, Boolean> found) {
		FileFacts facts = this.proofs.facts();
		return work.items((item, answer) -> !item.shownBy().isEmpty() && !answer.status().leftOut()
				&& found.test(facts.proof(item.shownBy()), FileMarks.claimed(answer)), (item, answer) -> {
					Proof proof = facts.proof(item.shownBy());
					String label = item.label().in(work.locale());
					return (proof.file() != null) ? label + ". " + this.words.of(proof, work.locale()) : label;
				});
	}

	/**
	 * Months between the first and the last that no file touches.
	 * @param files batches of one kind
	 * @return runs of months, oldest first
	 */
	static List<Gap> gaps(List<Batch> files) {
		TreeSet<YearMonth> held = new TreeSet<>();
		files.stream().filter((file) -> file.firstDay() != null && file.lastDay() != null).forEach((file) -> {
			YearMonth last = YearMonth.from(Objects.requireNonNull(file.lastDay()));
			Stream
				.iterate(YearMonth.from(Objects.requireNonNull(file.firstDay())), (month) -> !month.isAfter(last),
						(month) -> month.plusMonths(1))
				.forEach(held::add);
		});
		List<Gap> gaps = new ArrayList<>();
		YearMonth before = null;
		for (YearMonth month : held) {
			if (before != null && !before.plusMonths(1).equals(month)) {
				gaps.add(new Gap(before.plusMonths(1), month.minusMonths(1)));
			}
			before = month;
		}
		return gaps;
	}

	/**
	 * Months without a file.
	 *
	 * @param first the first
	 * @param last the last
	 */
	record Gap(YearMonth first, YearMonth last) {

	}

}
