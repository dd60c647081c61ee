package attache.door.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Server-sent events on their way to a page. For one thread at a time.
final class Events {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OutputStream out;

  Events(OutputStream out) {
    this.out = out;
  }

  /// Sends an event at once.
  ///
  /// @param said written as JSON, on one line
  /// @throws UncheckedIOException if nobody reads any more
  synchronized void send(String name, Map<String, String> said) {
    try {
      var event = "event: " + name + "\ndata: " + JSON.writeValueAsString(said) + "\n\n";
      out.write(event.getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
