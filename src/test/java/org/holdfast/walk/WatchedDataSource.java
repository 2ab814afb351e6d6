package org.holdfast.walk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool that, while it is told to watch, asks the server for the plan of each statement
 * just before it is executed: on the same connection, in the same transaction, with the
 * same parameters.
 */
final class WatchedDataSource extends HikariDataSource {

	private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate");

	private static final Pattern PLANNED = Pattern.compile("(?i)\\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\\b.*",
			Pattern.DOTALL);

	private final HikariDataSource pool;

	private final Queue<Plan> plans = new ConcurrentLinkedQueue<>();

	private volatile @Nullable Pattern watched;

	WatchedDataSource(HikariDataSource pool) {
		this.pool = pool;
	}

	/**
	 * Watches statements from now on.
	 * @param tables what a statement must name to be of interest
	 */
	void watch(Set<String> tables) {
		this.watched = Pattern.compile("\\b(" + String.join("|", tables) + ")\\b");
	}

	/**
	 * Ends watching.
	 * @return what was seen
	 */
	List<Plan> seen() {
		this.watched = null;
		return List.copyOf(this.plans);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = this.pool.getConnection();
		return proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = call(method, connection, arguments);
			if (method.getName().equals("prepareStatement") && arguments[0] instanceof String sql
					&& PLANNED.matcher(sql).matches()) {
				return watched(connection, (PreparedStatement) result, sql);
			}
			return result;
		});
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return this.pool.isWrapperFor(type);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return this.pool.unwrap(type);
	}

	@Override
	public void close() {
		this.pool.close();
	}

	private PreparedStatement watched(Connection connection, PreparedStatement statement, String sql) {
		List<Parameter> parameters = new ArrayList<>();
		return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
			if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
				parameters.add(new Parameter(method, arguments));
			}
			Pattern tables = this.watched;
			if (tables != null && EXECUTIONS.contains(method.getName()) && tables.matcher(sql).find()) {
				this.plans.add(new Plan(sql, explain(connection, sql, parameters)));
			}
			return call(method, statement, arguments);
		});
	}

	private static String explain(Connection connection, String sql, List<Parameter> parameters) throws Throwable {
		try (PreparedStatement explain = connection.prepareStatement("EXPLAIN (FORMAT JSON) " + sql)) {
			for (Parameter parameter : parameters) {
				call(parameter.setter(), explain, parameter.arguments());
			}
			try (ResultSet result = explain.executeQuery()) {
				result.next();
				return result.getString(1);
			}
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * How the server was about to execute a statement.
	 *
	 * @param sql the statement
	 * @param json its plan
	 */
	record Plan(String sql, String json) {

	}

	/**
	 * A parameter of a statement.
	 *
	 * @param setter how it was given
	 * @param arguments its place and value
	 */
	private record Parameter(Method setter, Object[] arguments) {

	}

}
