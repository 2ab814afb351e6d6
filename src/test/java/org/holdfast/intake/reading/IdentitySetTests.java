package org.holdfast.intake.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.holdfast.intake.reading.IdentitySet.Meeting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Identities met in a file, and the hash they are known by.
 */
class IdentitySetTests {

	@Test
	void tellsNewEqualAndDifferent() {
		try (IdentitySet set = new IdentitySet()) {
			assertThat(set.meet(1, 2, 77, 5)).isEqualTo(Meeting.NEW);
			assertThat(set.meet(1, 2, 77, 6)).isEqualTo(Meeting.EQUAL);
			assertThat(set.firstRow()).isEqualTo(5);
			assertThat(set.meet(1, 2, 78, 7)).isEqualTo(Meeting.DIFFERENT);
			assertThat(set.firstRow()).isEqualTo(5);
			assertThat(set.meet(0, 0, 0, 8)).isEqualTo(Meeting.NEW);
			assertThat(set.meet(0, 0, 0, 9)).isEqualTo(Meeting.EQUAL);
			assertThat(set.meet(-1, -1, 0, 10)).isEqualTo(Meeting.NEW);
			assertThat(set.size()).isEqualTo(3);
		}
	}

	@Test
	void growsWithoutForgetting() {
		RowHash hash = new RowHash();
		try (IdentitySet set = new IdentitySet()) {
			for (int round = 0; round < 2; round++) {
				for (int i = 1; i <= 300_000; i++) {
					hash.begin().add(i).end();
					Meeting meeting = set.meet(hash.high(), hash.low(), i, i);
					assertThat(meeting).isEqualTo((round == 0) ? Meeting.NEW : Meeting.EQUAL);
				}
			}
			assertThat(set.size()).isEqualTo(300_000);
			assertThat(set.bytes()).isLessThan(300_000 * 50L);
		}
	}

	@Property(tries = 100)
	void countsAsAMapDoes(@ForAll @Size(max = 3000) int[] values) {
		Map<Integer, Integer> expected = new HashMap<>();
		RowHash hash = new RowHash();
		try (OccurrenceCounter counter = new OccurrenceCounter()) {
			for (int value : values) {
				int row = value % 50;
				hash.begin().add("row " + row).end();
				assertThat(counter.count(hash.high(), hash.low())).isEqualTo(expected.merge(row, 1, Integer::sum));
			}
			assertThat(counter.size()).isEqualTo(expected.size());
		}
	}

	@Test
	void theHashSeesWhereCellsEnd() {
		Set<UUID> hashes = new HashSet<>();
		String[][] rows = { { "ab", "c" }, { "a", "bc" }, { "abc", "" }, { "", "abc" }, { "abc" }, { "abc", "", "" },
				{}, { "" }, { "", "" }, { "abcd" }, { "abcd", "\u0004" }, { "abcde" }, { "abcd", "e" }, { "ABC" },
				{ "\0" }, { "\0\0" } };
		for (String[] row : rows) {
			RowHash hash = new RowHash().begin();
			for (String cell : row) {
				hash.add(cell);
			}
			hashes.add(hash.end().uuid());
		}
		assertThat(hashes).hasSize(rows.length);
	}

	@Test
	void theHashIsTheSameWhereverTheTextLies() {
		char[] padded = "xx2026-03-01yy".toCharArray();
		UUID slice = new RowHash().begin().add(padded, 2, 12).add(5).end().uuid();
		assertThat(new RowHash().begin().add("2026-03-01").add(5).end().uuid()).isEqualTo(slice);
		assertThat(slice).isEqualTo(UUID.fromString(slice.toString()));
	}

	@Test
	void theHashSpreadsSimilarRows() {
		Set<Long> low = new HashSet<>();
		int[] bits = new int[64];
		RowHash hash = new RowHash();
		int count = 100_000;
		for (int i = 0; i < count; i++) {
			hash.begin().add("T").add(Integer.toString(i)).end();
			low.add(hash.low());
			for (int bit = 0; bit < 64; bit++) {
				bits[bit] += (int) ((hash.high() >>> bit) & 1);
			}
		}
		assertThat(low).hasSize(count);
		for (int set : bits) {
			assertThat(set).isBetween(count / 2 - 1000, count / 2 + 1000);
		}
		Random random = new Random(3);
		for (int i = 0; i < 1000; i++) {
			long word = random.nextLong();
			long one = hash.begin().add(word).end().low();
			long other = hash.begin().add(word ^ (1L << random.nextInt(64))).end().low();
			assertThat(Long.bitCount(one ^ other)).isBetween(10, 54);
		}
	}

}
