package org.holdfast.intake.value;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Equal texts have one number, and a pool with a bound stays within it.
 */
class TextPoolTests {

	@Test
	void equalTextsHaveOneNumber() {
		TextPool pool = new TextPool();
		assertThat(pool.idOf("Surgery")).isZero();
		assertThat(pool.idOf("Imaging")).isOne();
		assertThat(pool.idOf("  Surgery ")).isZero();
		assertThat(pool.textOf(1)).isEqualTo("Imaging");
	}

	@Test
	void aFullPoolKnowsWhatItHasAndTakesNoMore() {
		TextPool pool = new TextPool(1_000);
		for (int text = 0; text < 5_000; text++) {
			assertThat(pool.idOf("T" + text)).isEqualTo((text < 1_000) ? text : -1);
		}
		assertThat(pool.size()).isEqualTo(1_000);
		assertThat(pool.idOf("T999")).isEqualTo(999);
		assertThat(pool.idOf("T1000")).isEqualTo(-1);
	}

	@Test
	void everyTextCanBeLookedForAndTouched() {
		TextPool pool = new TextPool();
		List<String> texts = new ArrayList<>(List.of("x".repeat(5_000), ""));
		for (int i = 0; i < 3_000; i++) {
			texts.add("Vendor " + i);
		}
		for (int i = 0; i < texts.size(); i++) {
			char[] text = ("\t" + texts.get(i) + " ").toCharArray();
			assertThat(pool.find(text, 0, text.length)).isEqualTo(-1);
			assertThat(pool.idOf(texts.get(i))).isEqualTo(i);
			assertThat(pool.find(text, 0, text.length)).isEqualTo(i);
			String written = texts.get(i);
			assertThat(pool.touch(i))
				.isEqualTo(written.isEmpty() ? 0 : written.charAt(0) + written.charAt(written.length() - 1));
		}
	}

}
