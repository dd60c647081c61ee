package attache.evidence;

import java.io.IOException;
import java.util.List;

/// Judges how well sentences answer a question, reading both together: a small model such as a
/// cross-encoder. None is needed. Safe for use by many threads.
@FunctionalInterface
public interface Reranker {
  /// How well each sentence answers; greater is better, comparable within one call only.
  ///
  /// @throws IOException if the model cannot be loaded or run; the message says which and why
  List<Float> scores(String question, List<String> sentences) throws IOException;
}
