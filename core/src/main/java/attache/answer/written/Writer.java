package attache.answer.written;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Consumer;

/// Drafts text from an assignment: a language model the user configured. Safe for use by many
/// threads. It gets no tools, and nothing it writes is believed before it is proven.
public interface Writer extends AutoCloseable {
  /// How answers name it, such as `qwen3:8b (ollama)`; never a key or an address.
  String name();

  /// Writes a draft, handing on its text piece by piece as it comes; returns when all of it came.
  ///
  /// @param assignment what to write and from what
  /// @param text takes each piece, in order, in the thread of the caller
  /// @throws InterruptedIOException if the thread was interrupted; the model is told to stop
  /// @throws IOException if the model cannot be reached, refuses, or breaks off; the message names
  ///   what happened and never a key
  void write(Assignment assignment, Consumer<String> text) throws IOException;

  /// A text of the writer without the key of its server, should the two have met.
  default String withoutKey(String text) {
    return text;
  }

  @Override
  default void close() {}
}
