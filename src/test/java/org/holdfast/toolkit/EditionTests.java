package org.holdfast.toolkit;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditionTests {

	private final Edition edition = PackagedEdition.hiring();

	@Test
	void itemsAreFoundByTheirWholeKey() {
		Item item = this.edition.findItem("hiring/readiness/leadership/board-support").orElseThrow();
		assertThat(item.field()).isEqualTo(FieldKind.YES_PARTLY_NO);
		assertThat(item.page()).isEqualTo("readiness");
		assertThat(item.anchor()).isEqualTo("leadership-board-support");
		assertThat(Item.toolkitOf(item.key())).isEqualTo("hiring");
		assertThat(this.edition.findItem("hiring/readiness/leadership/nothing")).isEmpty();
	}

	@Test
	void answerablePagesAreWhereTheWorkIs() {
		assertThat(this.edition.path("readiness#data")).isEqualTo("/work/hiring/readiness#data");
		assertThat(this.edition.path("key-terms#cohort")).isEqualTo("/toolkits/hiring/key-terms#cohort");
		assertThat(this.edition.path("gone")).isEqualTo("/toolkits/hiring");
	}

	@Test
	void linksAreCalledWhatTheyLeadTo() {
		assertThat(this.edition.titleOf("key-terms#cohort").in(Locale.US)).isEqualTo("Cohort");
		assertThat(this.edition.titleOf("readiness#policies").in(Locale.US)).isEqualTo("Policies");
		assertThat(this.edition.titleOf("overview#business-impact").in(Locale.US))
			.isEqualTo("What your institution gains");
		assertThat(this.edition.titleOf("overview").in(Locale.US)).isEqualTo("Why inclusive, local hiring");
	}

	@Test
	void tablesHaveTypedColumns() {
		Item table = this.edition.findItem("hiring/baseline/turnover/affected-positions").orElseThrow();
		assertThat(table.columns()).extracting(Column::field)
			.containsExactly(FieldKind.TEXT, FieldKind.CHOICE, FieldKind.NUMBER, FieldKind.NUMBER);
		assertThat(table.addRows()).isTrue();
		assertThat(table.columns().get(1).choices()).hasSize(5);
	}

	@Test
	void nothingOfAnEditionCanBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.edition.sections().removeFirst());
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.edition.pages().getFirst().blocks().clear());
		List<Item> items = this.edition.pages().stream().flatMap((page) -> page.items().stream()).toList();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> items.getLast().was().add("x"));
	}

	@Test
	void checksumDependsOnContentAlone() {
		PackagedToolkit toolkit = PackagedEdition.toolkit("hiring");
		JsonNode again = PackagedEdition.body("hiring");
		assertThat(toolkit.checksum()).matches("[0-9a-f]{64}").isEqualTo(PackagedEdition.toolkit("hiring").checksum());
		assertThat(new PackagedToolkit("hiring", again.toString()).checksum()).isEqualTo(toolkit.checksum());
		assertThat(new PackagedToolkit("hiring", again.toString().replace("Overview", "Survey")).checksum())
			.isNotEqualTo(toolkit.checksum());
	}

}
