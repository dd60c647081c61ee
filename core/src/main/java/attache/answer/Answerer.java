package attache.answer;

import attache.question.Question;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers questions from what is stored. Safe for use by many threads.
public interface Answerer {
  /// Answers a question. That the sources do not say is an answer, not an error.
  ///
  /// @param conversation the conversation it belongs to
  /// @throws IOException if what is stored cannot be read
  Reply answer(Question question, Optional<String> conversation) throws IOException;

  /// Answers a question, handing on each checked statement as soon as it may be shown.
  ///
  /// @param shown takes the statements, in order, in the thread of the caller; together they are
  ///   those of the reply
  default Reply answer(Question question, Optional<String> conversation, Consumer<Statement> shown)
      throws IOException {
    var reply = answer(question, conversation);
    reply.answer().statements().forEach(shown);
    return reply;
  }

  /// The name that means no language model.
  String NO_WRITER = "none";

  /// The answerer that has a writer of the reader's choice.
  ///
  /// @param writer name of a configured model, [#NO_WRITER], or empty for the one that is set
  /// @throws IllegalArgumentException if no model of that name is configured
  /// @throws IOException if the configuration cannot be read
  default Answerer with(Optional<String> writer) throws IOException {
    if (writer.isPresent() && !writer.get().equals(NO_WRITER)) {
      throw new IllegalArgumentException("no model is configured, got \"" + writer.get() + "\"");
    }
    return this;
  }
}
