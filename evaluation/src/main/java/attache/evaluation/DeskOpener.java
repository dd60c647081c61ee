package attache.evaluation;

import attache.desk.Desk;
import java.io.IOException;
import java.nio.file.Path;

/// Opens a desk on a home folder that is made for one evaluation and removed after it.
@FunctionalInterface
public interface DeskOpener {
  /// Opens the desk, creating what a home needs. Whoever opens closes.
  ///
  /// @param home an empty folder
  Desk open(Path home) throws IOException;
}
