package attache.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection to the record that keeps its statements compiled. For one thread at a time.
///
/// SQL comes from literals of this package alone, so the statements kept are few.
final class Db implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> compiled = new HashMap<>();

  Db(Connection connection) {
    this.connection = connection;
  }

  /// Reads one row of a result.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// Runs a statement that gives no rows.
  ///
  /// @param values one for each `?`: text, a number, bytes or null
  /// @return rows changed
  int execute(String sql, @Nullable Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /// All rows.
  <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
    var list = new ArrayList<T>();
    try (var rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        list.add(row.of(rows));
      }
    }
    return list;
  }

  /// The first row, if there is one.
  <T> Optional<T> first(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
    try (var rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    }
  }

  /// The first column of the first row, which there is.
  long number(String sql, @Nullable Object... values) throws SQLException {
    return first(row -> row.getLong(1), sql, values).orElseThrow();
  }

  /// Runs what SQLite does not allow among compiled statements: transactions, VACUUM.
  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    var statement = compiled.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      compiled.put(sql, statement);
    }
    for (var i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, java.sql.Types.NULL);
        case String text -> statement.setString(i + 1, text);
        case Integer number -> statement.setInt(i + 1, number);
        case Long number -> statement.setLong(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        default -> throw new IllegalArgumentException("no such SQL value: " + values[i]);
      }
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
