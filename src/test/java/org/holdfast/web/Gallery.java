package org.holdfast.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.chart.BarChart;
import org.holdfast.web.chart.Chart;
import org.holdfast.web.chart.DotRange;
import org.holdfast.web.chart.LineChart;
import org.holdfast.web.chart.Point;
import org.holdfast.web.chart.Series;
import org.holdfast.web.chart.StackedBar;
import org.holdfast.web.chart.Target;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Pages that show every piece of furniture, for tests and for looking at.
 */
@TestComponent
@Controller
@Requires(Permission.OWN_ACCOUNT)
class Gallery {

	private final Format format;

	private final AtomicInteger version = new AtomicInteger();

	private final AtomicInteger done = new AtomicInteger();

	private volatile String text = "";

	Gallery(Format format) {
		this.format = format;
	}

	@GetMapping("/gallery/figures")
	String figures(Model model) {
		model
			.addAttribute(
					"figures", List.of(
							FigureCard
								.of("H1", "Hires who live nearby", "30.00 %", "Below target", FigureCard.Tone.WARN)
								.withUnit("of 40 hires")
								.withTarget("Target 40 % by June 2027")
								.withReading(
										"Twelve of forty people hired this year live in the neighborhoods you chose.")
								.withCoverage(
										"Known for 40 of 42 hires, so the share lies between 28.57 % and 33.33 %.")
								.withTrend(trend("t1"))
								.withPassport("/passports/HF-7K2M-Q9XD"),
							FigureCard
								.of("H4", "People paid a living wage", "81.47 %", "On target", FigureCard.Tone.GOOD)
								.withUnit("of 12,999 people")
								.withTarget("Target 80 %")
								.withTrend(trend("t2"))
								.withPassport("/passports/HF-2222-2222"),
							FigureCard
								.of("P1", "Spend with local vendors", "$1,234,567.50", "No target set",
										FigureCard.Tone.PLAIN)
								.withReading("About 12 cents of each addressable dollar.")
								.withPassport("/passports/HF-3333-3333"),
							FigureCard.of("H8", "Stayed a full year", "No data", "Not enough time has passed",
									FigureCard.Tone.PLAIN)));
		model.addAttribute("charts", charts());
		return "gallery/figures";
	}

	@GetMapping("/gallery/list")
	String list(@RequestParam(defaultValue = "1") int page, @RequestParam(required = false) String sort, Model model) {
		Paging paging = Paging.of(page, 8);
		List<Row> rows = IntStream.range(0, 8)
			.mapToObj(
					(index) -> new Row("ledger-2026-" + (10 + index) + ".csv", 17_362L * (index + 1),
							new BigDecimal("147396361.90").divide(BigDecimal.valueOf(index + 1L), 2,
									RoundingMode.HALF_UP),
							(index != 2) ? Instant.parse("2026-11-02T15:04:00Z") : null))
			.toList();
		model.addAttribute("files", new Paged<>(rows, paging, 180));
		model.addAttribute("sorting", Sorting.of(sort, "name", "rows", "amount"));
		model.addAttribute("steps", Steps.of(3, "gallery.step.receive", "gallery.step.map", "gallery.step.check",
				"gallery.step.preview", "gallery.step.commit"));
		model.addAttribute("at", Instant.parse("2026-11-02T15:04:00Z"));
		model.addAttribute("flash", Flash.good("gallery.flash", "ledger-2026-10.csv", 17_362));
		return "gallery/list";
	}

	@GetMapping("/gallery/form")
	String form(Model model) {
		model.addAttribute("form", new SiteForm("", "", "", "", "", "", "", List.of(), false, null));
		return formPage(model);
	}

	@PostMapping("/gallery/form")
	String submit(@Valid @ModelAttribute("form") SiteForm form, BindingResult binding, Model model) {
		if (form.amount() != null && form.amount().contains("x")) {
			binding.rejectValue("amount", "gallery.amount.wrong");
		}
		if ("whole".equals(form.name())) {
			Refused.of("/nothing", "gallery.whole", 3).into(binding);
		}
		return binding.hasErrors() ? refused(model) : "redirect:/gallery/list";
	}

	private String formPage(Model model) {
		model.addAttribute("counties",
				List.of(Choice.text("24510", "Baltimore city"), Choice.text("24005", "Baltimore County")));
		model.addAttribute("kinds", List.of(Choice.key("hospital", "gallery.kind.hospital"),
				Choice.key("clinic", "gallery.kind.clinic").hint("gallery.kind.clinic.hint")));
		return "gallery/form";
	}

	private String refused(Model model) {
		return formPage(model);
	}

	@GetMapping("/gallery/answer")
	String answer(Model model) {
		model.addAttribute("text", this.text).addAttribute("version", this.version.get()).addAttribute("at", null);
		return "gallery/answer";
	}

	@PostMapping("/gallery/answer")
	String save(@RequestParam String text, @RequestParam int version, Model model) {
		if (!this.version.compareAndSet(version, version + 1)) {
			throw new WrongState("web.problem.changed");
		}
		this.text = text;
		model.addAttribute("version", version + 1).addAttribute("at", Instant.parse("2026-11-02T15:04:00Z"));
		return "gallery/answer :: state";
	}

	@GetMapping("/gallery/work")
	String work(Model model) {
		int done = Math.min(100, this.done.addAndGet(40));
		model.addAttribute("done", done).addAttribute("poll", (done < 100) ? "/gallery/work" : null);
		return "gallery/work";
	}

	@GetMapping("/gallery/thrown/{kind}")
	@ResponseStatus(HttpStatus.OK)
	String thrown(@PathVariable String kind) {
		throw thrownAs(kind);
	}

	@GetMapping("/api/gallery/thrown/{kind}")
	String thrownInApi(@PathVariable String kind) {
		throw thrownAs(kind);
	}

	@GetMapping("/gallery/things/{id}")
	String thing(@PathVariable UUID id) {
		throw new NotFound();
	}

	private static RuntimeException thrownAs(String kind) {
		return switch (kind) {
			case "not-found" -> new NotFound();
			case "wrong-state" -> new WrongState("gallery.wrong", "ledger.csv");
			case "coded" -> WrongState.coded("rows-rejected", "gallery.wrong", "ledger.csv");
			case "refused" -> Refused.of("/zips/0", "gallery.whole", 3);
			case "too-many" -> new TooMany(Duration.ofSeconds(90));
			case "down" -> new DataAccessResourceFailureException("secret-host:5432 refused");
			default -> new IllegalStateException("secret stack");
		};
	}

	List<Chart> charts() {
		List<String> months = List.of("Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025",
				"Jan 2026", "Feb 2026", "Mar 2026");
		List<Point> main = points(months, "0.22", "0.24", "0.23", null, "0.27", "0.31", "0.30", "0.33", "0.36");
		List<Point> clinic = points(months, "0.12", "0.15", "*", "*", "0.18", "0.17", "0.21", "0.20", "0.24");
		List<Point> north = points(months, "0.41", "0.39", "0.40", "0.38", "0.37", "0.37", "0.35", "0.36", "0.34");
		return List.of(
				new LineChart("hires", "More of our hires come from nearby, at two sites of three",
						"Main Campus rises from 22 % in July to 36 % in March; North falls from 41 % to 34 %.", "Month",
						List.of(new Series("Main Campus", main), new Series("Harbor Clinic", clinic),
								new Series("North", north)),
						new Target("Target 40 %", new BigDecimal("0.40")), (v) -> this.format.share(v, 0)),
				new BarChart("sites", "Two sites reach the living wage for most people",
						"Four bars: Main Campus 81 %, Harbor Clinic 65 %, North 92 %, West is hidden.", "Site",
						"Share paid a living wage",
						List.of(Point.of("Main Campus", new BigDecimal("0.8147")),
								Point.of("Harbor Clinic", new BigDecimal("0.6488")),
								Point.of("North", new BigDecimal("0.92")), Point.suppressed("West")),
						new Target("Target 80 %", new BigDecimal("0.80")), this.format::share),
				new StackedBar("spend", "A third of addressable spend is diverse or local",
						"Each quarter split in local and diverse, local, diverse, neither, not known.", "Quarter",
						List.of("Local and diverse", "Local", "Diverse", "Neither", "Not known"),
						List.of(spend("FY2026 Q1", 120, 340, 220, 900, 60), spend("FY2026 Q2", 180, 360, 210, 880, 40),
								spend("FY2026 Q3", 200, 420, 260, 860, 20)),
						(v) -> this.format.moneyWhole(v)),
				new DotRange("bounds", "The answer hardly depends on what we do not know",
						"Three rows with a dot and the span it may lie in.",
						List.of("Site", "Lowest", "Known", "Highest"),
						List.of(DotRange.Row.of("Main Campus", new BigDecimal("0.28"), new BigDecimal("0.30"),
								new BigDecimal("0.36")),
								DotRange.Row.of("North", new BigDecimal("0.35"), new BigDecimal("0.41"),
										new BigDecimal("0.55")),
								DotRange.Row.suppressed("West")),
						new Target("Target 40 %", new BigDecimal("0.4")), (v) -> this.format.share(v, 0)));
	}

	private LineChart trend(String id) {
		List<String> months = List.of("Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar");
		return new LineChart(id, "Hires who live nearby, by month",
				"Rises from 22 % in July to 36 % in March, with no number in October.", "Month",
				List.of(new Series("Share",
						points(months, "0.22", "0.24", "0.23", null, "0.27", "0.31", "0.30", "0.33", "0.36"))),
				new Target("Target 40 %", new BigDecimal("0.40")), this.format::share);
	}

	private static StackedBar.Bar spend(String name, int... values) {
		return new StackedBar.Bar(name,
				IntStream.of(values)
					.mapToObj((value) -> Point.of(name, BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(1000))))
					.toList());
	}

	private static List<Point> points(List<String> labels, String... values) {
		return IntStream.range(0, labels.size()).mapToObj((index) -> {
			String value = values[index];
			if (value == null) {
				return Point.noData(labels.get(index));
			}
			return "*".equals(value) ? Point.suppressed(labels.get(index))
					: Point.of(labels.get(index), new BigDecimal(value));
		}).toList();
	}

	@Bean
	MockMvcBuilderCustomizer filters() {
		return (builder) -> builder.addFilters(new CorrelationFilter(), new ResourceUrlEncodingFilter());
	}

	@Bean
	NavigationEntry home() {
		return new NavigationEntry("gallery.home", "/", Permission.OWN_ACCOUNT, 0);
	}

	@Bean
	NavigationEntry files() {
		return new NavigationEntry("gallery.files", "/gallery", Permission.IMPORT, 30);
	}

	@Bean
	NavigationEntry members() {
		return new NavigationEntry("gallery.members", "/members", Permission.MANAGE_MEMBERS, 60);
	}

	@Bean
	InstitutionFaces faces() {
		return (id) -> new InstitutionFace("Lakeside Health", ZoneOffset.UTC);
	}

	record Row(String name, long rows, BigDecimal amount, Instant committed) {

	}

	record SiteForm(@NotBlank(message = "{gallery.name.missing}") String name, String email, String amount,
			String about, String opened, String county, String kind, List<String> services, boolean main,
			String password) {

	}

}
