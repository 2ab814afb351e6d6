package org.holdfast.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The generated institution has the size it promises, and is the same for the same seed.
 */
class GeneratedInstitutionTests {

	@TempDir
	private Path first;

	@TempDir
	private Path second;

	@Test
	void writesTheSameInstitutionAgain() throws IOException {
		GeneratedInstitution.of(11).writeTo(this.first);
		GeneratedInstitution.of(11).writeTo(this.second);
		for (String kind : GoldenCase.KINDS) {
			Path file = this.first.resolve(kind + ".csv");
			assertThat(file).hasSameBinaryContentAs(this.second.resolve(kind + ".csv"));
			String header = Files.readAllLines(file).getFirst();
			assertThat(Files.readAllLines(file))
				.allSatisfy((line) -> assertThat(line.split(",", -1)).hasSameSizeAs(header.split(",")));
		}
		assertThat(rows("employments")).isBetween(880, 960);
		assertThat(rows("roster")).isBetween(2_300, 2_500);
		assertThat(rows("purchases")).isEqualTo(20_000);
		assertThat(GoldenCase.definitions(Files.readAllBytes(this.first.resolve("definitions.json")))).hasSize(19);
	}

	private int rows(String kind) throws IOException {
		return Files.readAllLines(this.first.resolve(kind + ".csv")).size() - 1;
	}

}
