package attache.source;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens what a reader names and reads the drafts in it: a file, a folder, an address, or standard
/// input for `-`. Safe for use by many threads.
public interface Opener {
  /// Hands on every draft of a place as soon as it is read, and every item that could not be read,
  /// each with where it stood. Stops after the current item when the thread is interrupted.
  ///
  /// @param place a path, an http or https address, or `-`
  /// @param kind what the reader says it is; empty to detect it
  /// @param source name the drafts shall carry; empty to take it from the document
  /// @throws IOException if the place as a whole cannot be read; the message says what was wanted,
  ///   what came, where and what to do
  void open(
      String place, Optional<Extractor.Kind> kind, Optional<String> source, Consumer<Extract> each)
      throws IOException;

  /// What changes whenever something at a path does: names, sizes, times. Empty where that cannot
  /// be told without reading.
  default Optional<String> fingerprint(String place) throws IOException {
    return Optional.empty();
  }
}
