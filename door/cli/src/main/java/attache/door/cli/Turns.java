package attache.door.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/// What the reader says in a chat, turn by turn.
interface Turns extends AutoCloseable {
  /// The next turn; empty when there is none to come.
  Optional<String> next() throws IOException;

  @Override
  default void close() throws IOException {}

  /// One line a turn, from a file or a pipe.
  static Turns piped(BufferedReader in) {
    return () -> Optional.ofNullable(in.readLine());
  }
}
