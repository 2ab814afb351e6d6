package org.holdfast.intake.privacy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.holdfast.database.ReadableTables;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for texts in all tables, in what was logged and in the temporary folder.
 */
final class Traces implements AutoCloseable {

	/** Where a test lays the files that it sends, as a person's own disk. */
	static final Path PLANTED = Path.of("target", "strip");

	private static final int LARGEST = 8 << 20;

	private final DataSource owner;

	private final Instant since = Instant.now().minusSeconds(2);

	private final StringBuffer log = new StringBuffer();

	private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
		@Override
		protected void append(ILoggingEvent event) {
			Traces.this.log.append(event.getFormattedMessage()).append('\n');
			if (event.getThrowableProxy() != null) {
				Traces.this.log.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
			}
		}
	};

	Traces(DataSource owner) {
		this.owner = owner;
		this.listener.start();
		root().addAppender(this.listener);
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	/**
	 * The tables in which a row says one of the texts.
	 * @param institution whose rows, besides those of no institution
	 * @param texts what to look for
	 * @return names of tables
	 * @throws SQLException when the database fails
	 */
	List<String> inDatabase(UUID institution, Set<String> texts) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Connection connection = this.owner.getConnection()) {
			try (PreparedStatement tell = connection
				.prepareStatement("SELECT set_config('app.institution_id', ?, false)")) {
				tell.setString(1, institution.toString());
				tell.execute();
			}
			for (String table : ReadableTables.of(connection)) {
				try (PreparedStatement ask = connection
					.prepareStatement("SELECT count(*) FROM " + table + " t WHERE t::text ~* ?")) {
					ask.setString(1, Plants.pattern(texts));
					try (ResultSet rows = ask.executeQuery()) {
						rows.next();
						if (rows.getLong(1) > 0) {
							found.add(table);
						}
					}
				}
			}
			try (PreparedStatement forget = connection
				.prepareStatement("SELECT set_config('app.institution_id', '', false)")) {
				forget.execute();
			}
		}
		return found;
	}

	boolean inLog(Set<String> texts) {
		return Plants.compiled(texts).matcher(this.log).find();
	}

	/**
	 * The files below the temporary folder, written since this began, that say one of the
	 * texts; the browser's own are its user's.
	 * @param texts what to look for
	 * @return files
	 * @throws IOException when the folder cannot be listed
	 */
	List<Path> inTemporaryFolder(Set<String> texts) throws IOException {
		Pattern pattern = Plants.compiled(texts);
		List<Path> found = new ArrayList<>();
		Files.walkFileTree(new File(System.getProperty("java.io.tmpdir")).toPath(), new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				String name = String.valueOf(folder.getFileName());
				boolean others = name.contains("org.chromium") || name.startsWith("bash_jobs");
				boolean planted = folder.toAbsolutePath().equals(PLANTED.toAbsolutePath());
				return (others || planted) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				boolean fresh = attributes.lastModifiedTime().compareTo(FileTime.from(Traces.this.since)) >= 0;
				if (attributes.isRegularFile() && fresh && attributes.size() < LARGEST && says(file, pattern)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) {
				return FileVisitResult.CONTINUE;
			}
		});
		return found;
	}

	/**
	 * Asserts that none of the texts is anywhere.
	 * @param institution whose rows, besides those of no institution
	 * @param texts what must not be found
	 * @throws SQLException when the database fails
	 * @throws IOException when the temporary folder cannot be listed
	 */
	void assertNone(UUID institution, Set<String> texts) throws SQLException, IOException {
		assertThat(inDatabase(institution, texts)).as("tables").isEmpty();
		assertThat(inLog(texts)).as("the log").isFalse();
		assertThat(inTemporaryFolder(texts)).as("the temporary folder").isEmpty();
	}

	private static boolean says(Path file, Pattern pattern) {
		try {
			byte[] bytes = Files.readAllBytes(file);
			return says(bytes, pattern);
		}
		catch (IOException ex) {
			return false;
		}
	}

	static boolean says(byte[] bytes, Pattern pattern) {
		return pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).find()
				|| pattern.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
	}

	@Override
	public void close() {
		root().detachAppender(this.listener);
		this.listener.stop();
	}

}
