package org.holdfast.definition.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads ZIP codes as people write them.
 */
class ZipListTests {

	@ParameterizedTest
	@CsvSource({ "44103,44103", " 44103 ,44103", "44103-1234,44103", "441031234,44103", "44103 1234,44103",
			"2139,02139", "501,00501", "2139-1234,02139", "21391234,02139" })
	void readsEveryForm(String entry, String zip) {
		assertThat(ZipList.of(List.of(entry)).zips()).containsExactly(zip);
		assertThat(ZipList.of(List.of(entry)).refused()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "12", "441033", "4410312", "4410312345", "44l03", "K1A 0B1", "44103-", "44103-12",
			"٤٤١٠٣", "-44103", "44103.0" })
	void refusesWhatIsNoZipCode(String entry) {
		ZipList list = ZipList.of(List.of("44103", entry));
		assertThat(list.zips()).containsExactly("44103");
		assertThat(list.refused()).containsExactlyEntriesOf(Map.of(1, entry));
	}

	@Test
	void remarksWhereAZeroWasPutBack() {
		assertThat(ZipList.of(List.of("2139", "44103", "501")).padded()).containsExactly("2139", "501");
	}

	@Test
	void refusesAnAbsentEntry() {
		assertThat(ZipList.of(Arrays.asList("44103", null)).refused()).containsOnlyKeys(1);
	}

	@Test
	void readsAPastedList() {
		ZipList list = ZipList.paste("44103, 44104;44105\r\n\"44106\"\t44107-1234\n 44108 - 1234 44103");
		assertThat(list.zips()).containsExactly("44103", "44104", "44105", "44106", "44107", "44108");
		assertThat(list.refused()).isEmpty();
		assertThat(ZipList.paste(null).zips()).isEmpty();
		assertThat(ZipList.paste("44103 Cleveland").refused()).containsValue("Cleveland");
	}

}
