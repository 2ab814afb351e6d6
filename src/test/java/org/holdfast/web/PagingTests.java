package org.holdfast.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Paging, sorting and steps stay within what a page allows.
 */
class PagingTests {

	@Test
	void whateverIsAskedStaysWithinBounds() {
		assertThat(Paging.of(-1, 1_000_000_000)).isEqualTo(new Paging(1, 200));
		assertThat(Paging.of(Integer.MAX_VALUE, 0).size()).isEqualTo(1);
		assertThat(Paging.of(3, 25).offset()).isEqualTo(50);
		assertThat(Paging.of(Integer.MAX_VALUE, 200).offset()).isPositive();
	}

	@Test
	void aPageKnowsItsPlace() {
		Paged<Integer> last = new Paged<>(List.of(1, 2, 3), Paging.of(3, 10), 23);
		assertThat(last.pages()).isEqualTo(3);
		assertThat(last.first()).isEqualTo(21);
		assertThat(last.last()).isEqualTo(23);
		Paged<Integer> none = new Paged<>(List.of(), Paging.of(1, 10), 0);
		assertThat(none.pages()).isEqualTo(1);
		assertThat(none.first()).isZero();
	}

	@Test
	void linksShowEndsAndNeighbours() {
		List<Integer> items = IntStream.range(0, 10).boxed().toList();
		assertThat(new Paged<>(items, Paging.of(1, 10), 300).links()).containsExactly(1, 2, 0, 30);
		assertThat(new Paged<>(items, Paging.of(15, 10), 300).links()).containsExactly(1, 0, 14, 15, 16, 0, 30);
		assertThat(new Paged<>(items, Paging.of(1, 10), 5).links()).containsExactly(1);
		assertThat(new Paged<>(List.of(), Paging.of(99, 10), 20).links()).containsExactly(1, 2);
	}

	@Test
	void onlyAllowedColumnsSort() {
		assertThat(Sorting.of("-rows", "name", "rows")).isEqualTo(new Sorting("rows", true));
		assertThat(Sorting.of("rows; drop table", "name", "rows")).isEqualTo(new Sorting("name", false));
		assertThat(Sorting.of(null, "name")).isEqualTo(new Sorting("name", false));
		assertThat(new Sorting("name", false).next("name")).isEqualTo("-name");
		assertThat(new Sorting("name", true).next("name")).isEqualTo("name");
		assertThat(new Sorting("name", true).stateOf("name")).isEqualTo("descending");
	}

	@Test
	void stepsAreForThreeOrMore() {
		assertThat(Steps.of(2, "a", "b", "c").count()).isEqualTo(3);
		assertThatIllegalArgumentException().isThrownBy(() -> Steps.of(1, "a", "b"));
		assertThatIllegalArgumentException().isThrownBy(() -> Steps.of(4, "a", "b", "c"));
	}

}
