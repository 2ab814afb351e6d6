package org.holdfast.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells each transaction, as it begins, for which institution and account it works. The
 * settings end with the transaction, so nothing lingers on a pooled connection.
 */
class TransactionInstitution implements TransactionExecutionListener {

	private static final Logger logger = LoggerFactory.getLogger(TransactionInstitution.class);

	private static final String TELL = "SELECT set_config('app.institution_id', ?, true), set_config('app.account_id', ?, true)";

	private final ObjectProvider<DataSource> dataSource;

	TransactionInstitution(ObjectProvider<DataSource> dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure != null || !transaction.isNewTransaction()) {
			return;
		}
		DataSource source = this.dataSource.getObject();
		Connection connection = DataSourceUtils.getConnection(source);
		try (PreparedStatement tell = connection.prepareStatement(TELL)) {
			tell.setString(1, text(CurrentInstitution.idOrNull()));
			Actor actor = CurrentActor.orNull();
			tell.setString(2, text((actor != null) ? actor.accountId() : null));
			tell.execute();
		}
		catch (SQLException ex) {
			// Thrown from here it would leave the transaction and its connection on the
			// thread for ever. Every further statement of it fails by itself.
			logger.warn("The database could not be told the institution: {}", ex.getMessage());
			transaction.setRollbackOnly();
		}
		finally {
			DataSourceUtils.releaseConnection(connection, source);
		}
	}

	private static String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : "";
	}

}
