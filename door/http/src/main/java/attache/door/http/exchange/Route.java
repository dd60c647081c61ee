package attache.door.http.exchange;

import attache.access.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A method and a kind of path, who may go there and who answers.
///
/// @param method in capitals; GET answers HEAD as well
/// @param pattern a path in which `*` stands for one part
/// @param scope what a key must allow; empty where none is asked for
/// @param does what the audit log calls it; the method and the pattern where it has no name
/// @param handler who answers
public record Route(
    String method, String pattern, Optional<Scope> scope, String does, Handler handler) {
  /// Answers requests. Safe for use by many threads.
  public interface Handler {
    /// What is sent back.
    ///
    /// @param call the request
    /// @param parts what stood for each `*` of the pattern, decoded
    /// @throws Refusal if it cannot be served
    /// @throws IOException if what is stored cannot be read
    Response answer(Call call, List<String> parts) throws IOException;
  }

  /// Something to read.
  public static Route get(String pattern, Handler handler) {
    return of("GET", pattern, Scope.READ, handler);
  }

  /// Something that writes, unless [#needing] says otherwise.
  public static Route post(String pattern, Handler handler) {
    return of("POST", pattern, Scope.WRITE, handler);
  }

  public static Route of(String method, String pattern, Scope scope, Handler handler) {
    return new Route(method, pattern, Optional.of(scope), method + " " + pattern, handler);
  }

  /// The same for those with a key that allows more, or less.
  public Route needing(Scope needed) {
    return new Route(method, pattern, Optional.of(needed), does, handler);
  }

  /// The same for everybody, whether keys are asked for or not.
  public Route open() {
    return new Route(method, pattern, Optional.empty(), does, handler);
  }

  /// The same under a name in the audit log.
  public Route named(String name) {
    return new Route(method, pattern, scope, name, handler);
  }

  /// Whether the audit log notes it.
  public boolean noted() {
    return !method.equals("GET");
  }

  public boolean answers(String asked) {
    return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
  }

  /// The parts of a path that `*` stands for; empty when the path is of another kind.
  public Optional<List<String>> parts(String path) {
    var mine = pattern.split("/", -1);
    var given = path.split("/", -1);
    if (mine.length != given.length) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    for (var i = 0; i < mine.length; i++) {
      if (mine[i].equals("*") && !given[i].isEmpty()) {
        parts.add(Fields.decoded(given[i].replace("+", "%2B")));
      } else if (!mine[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }
}
