package attache.store.embedded;

import attache.index.PassageIndex;
import attache.index.PassageWriter;
import attache.story.Archive;
import attache.story.Change;
import attache.testkit.Stories;
import attache.testkit.index.Passages;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;

/// A process that adds stories to a home, has the index follow, and stops before one of its steps
/// to wait for its end. A step is a statement that writes to SQLite, an end of a transaction, or a
/// call of the index.
final class AddingChild {
  static final String STOPPED = "stopped";

  private final int stopBefore;
  private int steps;

  private AddingChild(int stopBefore) {
    this.stopBefore = stopBefore;
  }

  /// Arguments: the home, the first and the last number of the stories to add, the step to stop
  /// before; prints the number of each story once it was acknowledged.
  public static void main(String[] arguments) throws Exception {
    var child = new AddingChild(Integer.parseInt(arguments[3]));
    var home = Home.at(Path.of(arguments[0]));
    try (var archive = new SqliteArchive(SqliteRecord.open(home, child::watched));
        var index = LuceneIndex.open(home)) {
      child.stepsBegin();
      for (var i = Integer.parseInt(arguments[1]); i <= Integer.parseInt(arguments[2]); i++) {
        archive.receiveAll(List.of(Stories.arrival(story(i))));
        say("acknowledged " + i);
        child.step();
        child.follow(archive, index);
      }
    }
    say("done");
  }

  static attache.story.Draft story(int number) {
    return Stories.draft(
        "Story " + number, "Word" + number + ".", Stories.address("https://example.org/" + number));
  }

  /// Brings the index up to the archive; leaves it to others while they hold the lock.
  void follow(Archive archive, PassageIndex index) throws IOException {
    var writer = index.write();
    if (writer.isPresent()) {
      try (var writing = writer.get()) {
        follow(archive, writing);
      }
    }
  }

  private void follow(Archive archive, PassageWriter writing) throws IOException {
    for (var change : archive.changesAfter(writing.position(), 100)) {
      step();
      if (change.kind() == Change.Kind.STORED) {
        var words = archive.story(change.story()).orElseThrow().latest().body().replace(".", "");
        writing.put(change.story(), List.of(Passages.passage(change.story(), 1, words)));
      }
      step();
      writing.commit(change.position());
      step();
    }
  }

  static AddingChild unstopped() {
    return new AddingChild(Integer.MAX_VALUE);
  }

  private void stepsBegin() {
    steps = 0;
  }

  private void step() throws IOException {
    if (++steps == stopBefore) {
      say(STOPPED);
      while (System.in.read() >= 0) {
        // Whoever started this ends it.
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private Connection watched(Connection connection) {
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
