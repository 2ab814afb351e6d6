package org.holdfast.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for people of a file where nothing of them may be left.
 *
 * @param names twenty names of the file
 */
public record Remains(List<String> names) {

	/**
	 * Takes the first twenty long names of a file that has one quoted column.
	 * @param file its bytes
	 * @return what to look for
	 */
	public static Remains of(byte[] file) {
		return new Remains(new String(file, StandardCharsets.UTF_8).lines()
			.skip(1)
			.filter((line) -> line.indexOf('"') > 0)
			.map((line) -> line.substring(line.indexOf('"') + 1, line.indexOf('"', line.indexOf('"') + 1)).strip())
			.filter((name) -> name.length() > 10)
			.limit(20)
			.toList());
	}

	/**
	 * Looks through every table as the server's administrator, and through the files a
	 * run leaves.
	 */
	public void assertNowhere() throws SQLException, IOException {
		assertThat(this.names).hasSize(20);
		List<String> found = new ArrayList<>();
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				Statement statement = connection.createStatement()) {
			List<String> tables = new ArrayList<>();
			try (ResultSet rs = statement.executeQuery("""
					SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
					WHERE schemaname IN ('public', 'leaf')""")) {
				while (rs.next()) {
					tables.add(rs.getString(1));
				}
			}
			assertThat(tables).hasSizeGreaterThan(20);
			String any = String.join("|",
					this.names.stream().map((name) -> name.replaceAll("[^A-Za-z]+", ".{1,3}")).toList());
			for (String table : tables) {
				try (ResultSet rs = statement
					.executeQuery("SELECT count(*) FROM " + table + " t WHERE t::text ~ '" + any + "'")) {
					rs.next();
					if (rs.getInt(1) > 0) {
						found.add(table);
					}
				}
			}
		}
		assertThat(found).isEmpty();
		for (Path folder : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("target", "test-data"))) {
			if (Files.isDirectory(folder)) {
				try (Stream<Path> files = Files.walk(folder, 2)) {
					List<Path> recent = files.filter(Files::isRegularFile)
						.filter((file) -> file.getFileName().toString().matches(".*\\.(tmp|log|csv|upload)"))
						.toList();
					for (Path file : recent) {
						if (Files.size(file) < 20_000_000) {
							String content = Files.readString(file, StandardCharsets.ISO_8859_1);
							assertThat(this.names).as("%s", file).noneMatch(content::contains);
						}
					}
				}
			}
		}
	}

}
