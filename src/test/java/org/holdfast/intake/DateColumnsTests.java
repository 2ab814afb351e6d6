package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.value.DateOrder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

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
		DateDecision.Decided decided = DateDecision.decide(new FileLayout("UTF-8", ",", 1, null), List.of(1, 4), sample,
				ReadingChoices.NONE, new DateDecision.Source(1L << 30, () -> {
					throw new IOException("read again");
				}));
		assertThat(decided.asked()).isEmpty();
		assertThat(decided.layout().foundOrders()).isEqualTo(Map.of("transaction_date", "mdy"));
		assertThat(decided.layout().order("paid_on")).contains(DateOrder.MDY);
		assertThat(decided.layout().saidOrder("paid_on")).isEmpty();
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
