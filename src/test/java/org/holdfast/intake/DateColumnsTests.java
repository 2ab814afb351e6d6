package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.web.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each column of dates is read in its own order, and the whole column has the last word.
 */
class DateColumnsTests {

	private static final String HEADER = "transaction_id,transaction_date,vendor_name,amount,paid_on\n";

	@Test
	void columnsOfOneFileMayDiffer() {
		StringBuilder file = new StringBuilder(HEADER);
		IntStream.range(0, 1000)
			.forEach((at) -> file.append("T%d,3/%d/2026,Acme,1.00,%s\n".formatted(at, 1 + at % 31,
					(at % 100 == 99) ? (13 + at / 100) + "/04/2026" : (at == 500) ? "05/04/2026" : "")));
		JudgedFile judged = judged(file.toString(), null);
		assertThat(judged.stopped()).isNull();
		assertThat(judged.accepted()).hasSize(1000);
		assertThat(judged.accepted().get(502)).containsEntry("paid_on", "2026-04-05")
			.containsEntry("transaction_date", "2026-03-05");
	}

	@Test
	void twoExportsGluedTogetherAreAskedAboutThoughTheFirstRowsAreClear() {
		assertThat(judged(glued(), null).stopped()).isEqualTo("asks date-ambiguous");
	}

	@Test
	void whatIsSaidWins() {
		JudgedFile judged = judged(glued(), DateOrder.MDY);
		assertThat(judged.stopped()).isNull();
		assertThat(judged.fates()).containsEntry(302, "- date-impossible transaction_date");
	}

	@Test
	void oneSlipInAVeryLongColumnIsAnErrorOfItsRow() {
		StringBuilder file = new StringBuilder(HEADER);
		IntStream.range(0, 300).forEach((at) -> file.append("T").append(at).append(",3/20/2026,Acme,1.00,\n"));
		JudgedFile judged = judged(file.append("T300,20/3/2026,Acme,1.00,\n").toString(), null);
		assertThat(judged.stopped()).isNull();
		assertThat(judged.fates()).containsEntry(302, "- date-impossible transaction_date");
	}

	@Test
	void aLargeFileIsNotReadTwiceForAColumnThatIsBlankAtItsTop() throws IOException {
		StringBuilder file = new StringBuilder(HEADER);
		IntStream.range(0, 30).forEach((at) -> file.append("T").append(at).append(",3/20/2026,Acme,1.00,\n"));
		Layout layout = new Layout(TextEncoding.UTF_8, ',', 1);
		FileSample sample = FileSample.read(bytes(file.toString()), layout, 200);
		DateDecision.Decided decided = DateDecision.decide(new FileLayout("UTF-8", ",", 1, null),
				List.of(column("transaction_date", 1), column("paid_on", 4)), sample, ReadingChoices.NONE,
				new DateDecision.Source(1L << 30, () -> {
					throw new IOException("read again");
				}));
		assertThat(decided.asked()).isEmpty();
		assertThat(decided.layout().foundOrders()).isEqualTo(Map.of("transaction_date", "mdy"));
		assertThat(decided.layout().order("paid_on")).contains(DateOrder.MDY);
		assertThat(decided.layout().saidOrder("paid_on")).isEmpty();
	}

	@Test
	void datesThatAreMadeOfColumnsAreReadInTheOrderTheyShow() {
		JudgedFile judged = made("3/20/2026 > 25/3/2026", "3/4/2026 > 4/3/2026");
		assertThat(judged.stopped()).isNull();
		assertThat(judged.accepted().get(3)).containsEntry("transaction_date", "2026-03-04")
			.containsEntry("paid_on", "2026-03-04");
	}

	@Test
	void datesThatAreMadeAreAskedForWhenTheyDoNotTell() {
		assertThat(made("3/4/2026 > 2026-04-03").stopped()).isEqualTo("asks date-ambiguous");
		assertThat(made("3/4/2026 > 25/3/2026").stopped()).isNull();
		assertThat(decided("3/4/2026 > 2026-04-03", ReadingChoices.NONE, Map.of()).asked())
			.containsExactly("transaction_date");
		assertThat(decided("3/4/2026 > 4/3/2026", ReadingChoices.NONE, Map.of()).asked()).containsExactly("paid_on",
				"transaction_date");
		assertThat(decided("3/4/2026 > 4/3/2026", ReadingChoices.NONE, Map.of("Paid_On", "dmy")).asked()).isEmpty();
		DateDecision.Decided remembered = decided("3/4/2026 > 2026-04-03",
				new ReadingChoices(null, null, null, null, Map.of("transaction_date", "dmy")), Map.of());
		assertThat(remembered.asked()).isEmpty();
		assertThat(remembered.remembered()).containsExactly("transaction_date");
		assertThat(remembered.layout().order("transaction_date")).contains(DateOrder.DMY);
	}

	@Test
	void theRestOfALargeFileSpeaksAgainstMadeDatesToo() {
		String[] spans = IntStream.range(0, 400)
			.mapToObj((at) -> ((at < 300) ? "3/20/2026" : "20/3/2026") + " > 2026-04-03")
			.toArray(String[]::new);
		assertThat(made(spans).stopped()).isEqualTo("asks date-ambiguous");
	}

	@Test
	void aTypedDateIsReadInTheOnlyWayThereIs() {
		assertThat(List.of("2024-06-30", "6/30/2024", "30.6.2024", "June 30, 2024", "45473", "6/30/24"))
			.allSatisfy((typed) -> assertThat(certain(typed)).isEqualTo("2024-06-30"));
		assertThat(certain("6/6/2024")).isEqualTo("2024-06-06");
		assertThat(List.of("", "-", "soon", "31/31/2024"))
			.allSatisfy((typed) -> assertThat(certain(typed)).isEqualTo(typed));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> certain(" 06/07/2024"))
			.satisfies((refused) -> assertThat(refused.items()).singleElement().satisfies((item) -> {
				assertThat(item.pointer()).isEqualTo("/mapping/constants/as_of");
				assertThat(item.arguments()).containsExactly(" 06/07/2024", "2024-06-07", "2024-07-06");
			}));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> certain("24-06-30"));
	}

	@Test
	void aTypedDateIsNotReadInTheOrderOfTheColumns() {
		Mapping mapping = new Mapping(
				Map.of("transaction_date", "day", "transaction_id", "id", "vendor_name", "who", "amount", "sum"),
				Map.of("paid_on", "25/3/2026"), null, null);
		JudgedFile judged = JudgedFile.of(Kind.PURCHASES,
				"id,day,who,sum\nT1,3/20/2026,Acme,1.00\n".getBytes(StandardCharsets.UTF_8), mapping, null);
		assertThat(judged.accepted().get(2)).containsEntry("transaction_date", "2026-03-20")
			.containsEntry("paid_on", "2026-03-25");
	}

	@Test
	void layoutsStoredBeforeHoldForTheWholeFile() {
		JsonMapper json = JsonMapper.builder().build();
		FileLayout before = json.readValue("""
				{"encoding":"UTF-8","delimiter":",","headerRow":1,"dateOrder":"dmy","sheet":null}""", FileLayout.class);
		assertThat(before.saidOrder("any")).contains(DateOrder.DMY);
		FileLayout now = before.saying(null, Map.of("Paid On", "mdy")).finding(Map.of("Posted", "dmy"));
		FileLayout again = json.readValue(json.writeValueAsString(now), FileLayout.class);
		assertThat(again).isEqualTo(now);
		assertThat(again.saidOrder("paid on")).contains(DateOrder.MDY);
		assertThat(again.order("posted")).contains(DateOrder.DMY);
		assertThat(again.order("other")).isEmpty();
	}

	@Test
	void whatIsSaidOfAColumnTakesBackWhatWasSaidOfTheFile() {
		FileLayout file = new FileLayout("UTF-8", ",", 1, "dmy");
		MappingChange change = new MappingChange(null, null, null, null, null, null, Map.of("Paid", "mdy"), null);
		assertThat(change.saying(file).order("paid")).contains(DateOrder.MDY);
		assertThat(change.saying(file).dateOrder()).isNull();
	}

	private static String certain(String typed) {
		return StatedMappings.certain("as_of", typed, JudgedFile.TODAY);
	}

	private static Mapping spans() {
		return new Mapping(Map.of("transaction_id", "id", "vendor_name", "who", "amount", "sum"), null, null,
				Map.of("transaction_date", new Mapping.Transform(List.of("span"), ">", 1, null, null), "paid_on",
						new Mapping.Transform(List.of("span"), ">", 2, null, null)));
	}

	private static String lines(String... spans) {
		StringBuilder file = new StringBuilder("id,span,who,sum\n");
		IntStream.range(0, spans.length).forEach((at) -> file.append("T%d,%s,Acme,1.00\n".formatted(at, spans[at])));
		return file.toString();
	}

	private static JudgedFile made(String... spans) {
		return JudgedFile.of(Kind.PURCHASES, lines(spans).getBytes(StandardCharsets.UTF_8), spans(), null);
	}

	private static DateDecision.Decided decided(String span, ReadingChoices before, Map<String, String> said) {
		try {
			String file = lines(span);
			FileSample sample = FileSample.read(bytes(file), new Layout(TextEncoding.UTF_8, ',', 1), 200);
			FileFormat format = Objects.requireNonNull(KnownFormats.of(Kind.PURCHASES));
			return DateDecision.decide(new FileLayout("UTF-8", ",", 1, null).saying(null, said),
					DateTexts.of(format, new Cells(format.fields(), spans(), sample.header())), sample, before,
					new DateDecision.Source(file.length(), () -> bytes(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DateTexts column(String header, int column) {
		return new DateTexts(header, column, null);
	}

	private static String glued() {
		StringBuilder file = new StringBuilder(HEADER);
		IntStream.range(0, 300).forEach((at) -> file.append("U").append(at).append(",3/20/2026,Acme,1.00,\n"));
		IntStream.range(0, 100).forEach((at) -> file.append("E").append(at).append(",20/3/2026,Acme,1.00,\n"));
		return file.append("E100,3/4/2026,Acme,1.00,\n").toString();
	}

	private static JudgedFile judged(String file, DateOrder order) {
		return JudgedFile.of(Kind.PURCHASES, file.getBytes(StandardCharsets.UTF_8), Mapping.EMPTY, order);
	}

	private static ByteArrayInputStream bytes(String file) {
		return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
	}

}
