package attache.answer.check;

import java.io.IOException;

/// Judges whether a text carries a statement: a small model of inference. It is asked only about
/// statements that the check lets through, so it can refuse more and never less. None is needed.
/// Safe for use by many threads.
@FunctionalInterface
public interface Entailment {
  /// Whether the text carries the statement, as far as the model can tell.
  ///
  /// @throws IOException if the model cannot be loaded or run; the message says which and why
  boolean carries(String text, String statement) throws IOException;
}
