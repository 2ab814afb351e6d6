package org.holdfast.intake;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A driver without a database behind it: it keeps what is sent by binary {@code COPY} and
 * reads it again, so that a test sees the very values that would be stored.
 */
final class CopiedRows extends CopyManager {

	private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

	private static final Set<String> DAYS = Set.of("as_of", "requisition_approved", "offer_accepted", "certified_from",
			"certified_until", "applied_on", "paid_on", "received_on");

	private static final Set<String> NUMBERS = Set.of("row_no", "content", "cents", "party", "category_no", "pay_e4",
			"pay_hours_e4", "weekly_hours_e4", "number", "column_no", "from_pay_e4", "to_pay_e4");

	private static final Set<String> FLAGS = Set.of("personal", "self_declared", "explicit", "construction",
			"end_voluntary", "interviewed", "hired");

	private static final int DATE = 1082;

	private static final int BOOL = 16;

	private static final int UUID = 2950;

	private final Map<String, List<Map<String, Object>>> tables = new HashMap<>();

	private CopiedRows() throws SQLException {
		super(stub(BaseConnection.class, (proxy, method, arguments) -> null));
	}

	static CopiedRows begin() {
		try {
			return new CopiedRows();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> T stub(Class<T> type, InvocationHandler handler) {
		return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler);
	}

	DataSource source() {
		PGConnection driver = stub(PGConnection.class,
				(proxy, method, arguments) -> method.getName().equals("getCopyAPI") ? this : null);
		PreparedStatement statement = stub(PreparedStatement.class,
				(proxy, method, arguments) -> method.getName().equals("execute") ? false : null);
		Connection connection = stub(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
			case "unwrap" -> driver;
			case "prepareStatement" -> statement;
			default -> null;
		});
		return stub(DataSource.class, (proxy, method, arguments) -> connection);
	}

	@Override
	public CopyIn copyIn(String sql) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		return stub(CopyIn.class, (proxy, method, arguments) -> {
			if (method.getName().equals("writeToCopy")) {
				bytes.write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
			}
			else if (method.getName().equals("endCopy")) {
				take(sql, bytes.toByteArray());
				return 0L;
			}
			return null;
		});
	}

	/**
	 * The rows sent to a table.
	 * @return maps of values by column, without those that are null
	 */
	List<Map<String, Object>> rows(String table) {
		return this.tables.getOrDefault(table, List.of());
	}

	Set<String> tables() {
		return this.tables.keySet();
	}

	private void take(String sql, byte[] bytes) {
		String table = sql.substring(sql.indexOf("leaf.") + 5, sql.indexOf("_0 ("));
		String[] columns = sql.substring(sql.indexOf('(') + 1, sql.indexOf(')')).split(",\\s*");
		List<Map<String, Object>> rows = this.tables.computeIfAbsent(table, (name) -> new ArrayList<>());
		ByteBuffer in = ByteBuffer.wrap(bytes).position(19);
		while (in.getShort() >= 0) {
			Map<String, Object> row = new TreeMap<>();
			for (String column : columns) {
				int length = in.getInt();
				if (length >= 0) {
					ByteBuffer cell = in.slice(in.position(), length);
					in.position(in.position() + length);
					row.put(column, table.endsWith("_chunk") ? list(cell) : value(column, cell));
				}
			}
			rows.add(row);
		}
	}

	private static List<Object> list(ByteBuffer cell) {
		if (cell.remaining() < 20 || cell.getInt() != 1) {
			return List.of();
		}
		cell.getInt();
		int type = cell.getInt();
		int count = cell.getInt();
		cell.getInt();
		List<Object> values = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			int length = cell.getInt();
			if (length < 0) {
				values.add("");
				continue;
			}
			ByteBuffer one = cell.slice(cell.position(), length);
			cell.position(cell.position() + length);
			values.add(switch (type) {
				case DATE -> day(one);
				case BOOL -> one.get() == 1;
				case UUID -> HexFormat.of().formatHex(bytes(one));
				default -> number(one);
			});
		}
		return values;
	}

	private static Object value(String column, ByteBuffer cell) {
		if (column.endsWith("_date") || DAYS.contains(column)) {
			return day(cell);
		}
		if (NUMBERS.contains(column)) {
			long number = number(cell);
			return switch (column) {
				case "pay_e4" -> plain(number, 4);
				case "weekly_hours_e4", "pay_hours_e4" -> plain(number, 4);
				default -> number;
			};
		}
		if (FLAGS.contains(column)) {
			return cell.get() == 1;
		}
		boolean opaque = column.equals("identity") || column.equals("person");
		return opaque ? HexFormat.of().formatHex(bytes(cell)) : StandardCharsets.UTF_8.decode(cell).toString();
	}

	static String plain(long unscaled, int scale) {
		BigDecimal number = BigDecimal.valueOf(unscaled, scale).stripTrailingZeros();
		return number.setScale(Math.max(2, number.scale())).toPlainString();
	}

	private static String day(ByteBuffer cell) {
		return LocalDate.ofEpochDay(POSTGRES_EPOCH + cell.getInt()).toString();
	}

	private static long number(ByteBuffer cell) {
		return switch (cell.remaining()) {
			case 2 -> cell.getShort();
			case 4 -> cell.getInt();
			default -> cell.getLong();
		};
	}

	private static byte[] bytes(ByteBuffer cell) {
		byte[] bytes = new byte[cell.remaining()];
		cell.get(bytes);
		return bytes;
	}

}
