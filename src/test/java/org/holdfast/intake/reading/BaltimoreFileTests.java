package org.holdfast.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.PayReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The payroll of the city of Baltimore as it is published, where it lies beside the
 * project; {@link MappingSuggesterTests} reads the same shape always.
 */
class BaltimoreFileTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@Test
	void isReadAsItIs() throws IOException {
		Path file = RealFiles.find("baltimore-salaries-fy2024.csv");
		Passage passage = Passage.of(Files.readAllBytes(file));
		assertThat(passage.refusal()).isEmpty();
		assertThat(passage.layout()).isEqualTo(new Layout(TextEncoding.UTF_8, ',', 1));
		assertThat(passage.values()).hasSize(17_362);
		assertThat(passage.broken()).isEmpty();
		MappingSuggestions suggestions = new MappingSuggester(HeaderDictionary.standard()).suggest("roster",
				passage.sample());
		Map<String, Integer> columns = suggestions.columns()
			.stream()
			.collect(Collectors.toMap(MappingSuggestion::canonical, MappingSuggestion::column));
		assertThat(columns).containsOnlyKeys("employee_id", "job_title", "department", "hire_date", "pay");
		assertThat(suggestions.constants()).containsEntry("pay_basis", "annual");
		assertThat(new PersonalColumns(TODAY).find("roster", passage.sample())).extracting(PersonalColumn::header)
			.containsExactly("Name");
		assertThat(PersonalColumns.employeeIdsLikeSsn(passage.sample().column(columns.get("employee_id"))))
			.isEqualTo(Optional.empty());
		readsEveryPayAndDate(passage, columns);
	}

	private static void readsEveryPayAndDate(Passage passage, Map<String, Integer> columns) {
		PayReader pay = new PayReader();
		DateReader date = new DateReader(null, TODAY);
		int unpaid = 0;
		for (Passage.Line line : passage.values()) {
			assertThat(pay.read(line.values().get(columns.get("pay")))).isNull();
			assertThat(date.read(line.values().get(columns.get("hire_date")))).isNull();
			unpaid += (pay.tenThousandths() == 0) ? 1 : 0;
		}
		assertThat(unpaid).isEqualTo(4_363);
	}

}
