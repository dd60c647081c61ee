package attache.answer;

import attache.question.Question;
import java.io.IOException;
import java.util.Optional;

/// Answers questions from what is stored. Safe for use by many threads.
public interface Answerer {
  /// Answers a question. That the sources do not say is an answer, not an error.
  ///
  /// @param conversation the conversation it belongs to
  /// @throws IOException if what is stored cannot be read
  Reply answer(Question question, Optional<String> conversation) throws IOException;
}
