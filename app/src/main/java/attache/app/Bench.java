package attache.app;

import attache.desk.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Opens a desk without what ships, for benchmarks.
public final class Bench {
  private Bench() {}

  /// @param home a folder, made if it is not there; whoever opens closes
  public static Desk desk(Path home) throws IOException {
    return new HomePremises(Optional.of(home)).bare();
  }

  /// The same in an environment of its own.
  public static Desk desk(Path home, Map<String, String> environment) throws IOException {
    return new HomePremises(home, environment).bare();
  }
}
