package org.holdfast.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One transaction of the role {@code loader}, told for which institution and batch it
 * fills the leaves. Everything it wrote is there after {@link #commit()}, or nothing is.
 */
public final class LoadSession implements AutoCloseable {

	private static final int HELD_AT_MOST = 8 << 20;

	private final Connection connection;

	private final CopyManager copies;

	private final List<LeafWriter> writers = new ArrayList<>();

	LoadSession(DataSource loader, UUID institution, long batch) throws SQLException {
		this.connection = loader.getConnection();
		this.connection.setAutoCommit(false);
		try (PreparedStatement tell = this.connection.prepareStatement(
				"SELECT set_config('app.institution_id', ?, true), set_config('app.batch_id', ?, true)")) {
			tell.setString(1, institution.toString());
			tell.setString(2, Long.toString(batch));
			tell.execute();
		}
		this.copies = this.connection.unwrap(PGConnection.class).getCopyAPI();
	}

	/**
	 * The writer whose rows flow to the database while the file is read. A session has
	 * one.
	 * @param table the parent's name
	 * @param columns the columns written, comma-separated
	 * @return a writer
	 */
	public LeafWriter streaming(String table, String columns) {
		LeafWriter writer = new LeafWriter(this.copies, table, columns, true);
		// its COPY must end before another writer can begin one
		this.writers.addFirst(writer);
		return writer;
	}

	/**
	 * A writer whose rows wait in memory and are sent now and then.
	 * @param table the parent's name
	 * @param columns the columns written, comma-separated
	 * @return a writer
	 */
	public LeafWriter holding(String table, String columns) {
		LeafWriter writer = new LeafWriter(this.copies, table, columns, false);
		this.writers.add(writer);
		return writer;
	}

	/**
	 * Sends what the holding writers keep, when it is much.
	 */
	public void relieve() throws SQLException {
		int held = 0;
		for (LeafWriter writer : this.writers) {
			held += writer.held();
		}
		if (held > HELD_AT_MOST) {
			flush();
		}
	}

	void flush() throws SQLException {
		for (LeafWriter writer : this.writers) {
			writer.flush();
		}
	}

	void commit() throws SQLException {
		flush();
		this.connection.commit();
	}

	/**
	 * Gives the connection back; what was not committed is undone.
	 */
	@Override
	public void close() throws SQLException {
		try (Connection closing = this.connection) {
			for (LeafWriter writer : this.writers) {
				writer.breakOff();
			}
			closing.rollback();
			closing.setAutoCommit(true);
		}
	}

}
