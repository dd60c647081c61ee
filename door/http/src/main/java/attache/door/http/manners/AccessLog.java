package attache.door.http.manners;

import attache.door.http.exchange.Call;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Writes a line for every request: when, who, which route, how it ended, how long it took. No
/// address, question, or id stands in it. Safe for use by many threads.
public final class AccessLog implements AutoCloseable {
  private final Optional<PrintStream> out;
  private final InstantSource clock;

  private AccessLog(Optional<PrintStream> out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /// @param file lines are added to; no file, no log
  /// @throws IOException if it cannot be written
  public static AccessLog to(Optional<Path> file, InstantSource clock) throws IOException {
    if (file.isEmpty()) {
      return new AccessLog(Optional.empty(), clock);
    }
    var stream =
        Files.newOutputStream(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new AccessLog(Optional.of(new PrintStream(stream, true, StandardCharsets.UTF_8)), clock);
  }

  void write(Call call, String who, String route, int status, Duration took) {
    out.ifPresent(stream ->
        stream.printf(
            "%s who=%s method=%s route=%s status=%d millis=%d%n",
            clock.instant(), who, call.method(), route, status, took.toMillis()));
  }

  @Override
  public void close() {
    out.ifPresent(PrintStream::close);
  }
}
