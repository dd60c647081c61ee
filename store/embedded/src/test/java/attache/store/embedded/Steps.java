package attache.store.embedded;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/// Counts the steps of a child process and stops before one of them, to wait for its end. A
/// statement that writes to SQLite and an end of a transaction are steps.
final class Steps {
  static final String STOPPED = "stopped";

  private final int stopBefore;
  private int steps;

  Steps(int stopBefore) {
    this.stopBefore = stopBefore;
  }

  void begin() {
    steps = 0;
  }

  void step() throws IOException {
    if (++steps == stopBefore) {
      say(STOPPED);
      while (System.in.read() >= 0) {
        // Whoever started this ends it.
      }
    }
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  Connection watched(Connection connection) {
    return watched(Connection.class, connection, "");
  }

  private <T> T watched(Class<T> type, T watched, String sql) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              var words = arguments != null && arguments[0] instanceof String it ? it : sql;
              if (method.getName().startsWith("execute") && writes(words)) {
                step();
              }
              return watchedResult(invoke(method, watched, arguments), words);
            }));
  }

  private static Object invoke(Method method, Object on, Object[] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object watchedResult(Object result, String sql) {
    return switch (result) {
      case PreparedStatement statement -> watched(PreparedStatement.class, statement, sql);
      case Statement statement -> watched(Statement.class, statement, sql);
      case null, default -> result;
    };
  }

  private static boolean writes(String sql) {
    return !sql.startsWith("SELECT") && !sql.startsWith("PRAGMA") && !sql.equals("BEGIN");
  }
}
