package attache.answer.written;

import attache.answer.SmallModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The model servers a user configured, and which of them writes. None is there by default, and
/// then none is called. Safe for use by many threads.
public interface ModelShelf {
  /// Those configured, by name.
  ///
  /// @throws IOException if they cannot be read; the message says which entry and what is wrong
  List<ModelServer> servers() throws IOException;

  /// The name of the one that writes unless told otherwise; empty when none does.
  Optional<String> writing() throws IOException;

  /// Adds a server, or replaces the one of its name.
  ///
  /// @param keyFrom where its key is read from
  void put(ModelServer server, KeyPlace keyFrom) throws IOException;

  /// Takes a server out; false if there is none of that name. If it wrote, none writes now.
  boolean remove(String name) throws IOException;

  /// Has a server write from now on, or none.
  ///
  /// @throws IllegalArgumentException if there is none of that name
  void write(Optional<String> name) throws IOException;

  /// The file of a small model; empty where none is configured.
  Optional<Path> small(SmallModels.Kind kind) throws IOException;

  /// Has a small model be read from a file from now on, or none.
  void small(SmallModels.Kind kind, Optional<Path> file) throws IOException;

  /// Where a key is read from each time it is needed.
  sealed interface KeyPlace {
    /// The server wants none.
    record Nowhere() implements KeyPlace {}

    /// A variable of the environment.
    record Variable(String name) implements KeyPlace {}

    /// The first line of a file.
    record File(Path path) implements KeyPlace {}
  }
}
