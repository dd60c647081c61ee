package attache.source;

import java.io.IOException;
import java.util.Optional;

/// The right to gather: one process at a time has it for a home, so that no source is asked twice
/// at once. It ends with the process that has it.
public interface GatherTurn {
  /// Takes it, without waiting; empty if another has it.
  Optional<Held> take() throws IOException;

  /// The right, until it is given back.
  interface Held extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
