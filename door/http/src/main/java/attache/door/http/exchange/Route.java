package attache.door.http.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A method and a kind of path, and who answers there.
///
/// @param method in capitals; GET answers HEAD as well
/// @param pattern a path in which `*` stands for one part
/// @param handler who answers
public record Route(String method, String pattern, Handler handler) {
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

  public static Route get(String pattern, Handler handler) {
    return new Route("GET", pattern, handler);
  }

  public static Route post(String pattern, Handler handler) {
    return new Route("POST", pattern, handler);
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
