package attache.door.cli;

import attache.answer.KeptAnswer;
import attache.desk.Desk;
import attache.door.json.AnswerContract;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a question follows on.
///
/// @param conversation its name; empty for a question that stands alone
/// @param history the questions before, oldest first
record Conversation(Optional<String> conversation, List<String> history) {
  /// Most earlier questions given along.
  static final int LONGEST = 20;

  private static final Conversation NONE = new Conversation(Optional.empty(), List.of());

  Conversation {
    history = List.copyOf(history.subList(Math.max(0, history.size() - LONGEST), history.size()));
  }

  /// What the next question follows on.
  ///
  /// @param follows whether it follows on the question asked last
  /// @param named the conversation it belongs to, if the reader named one
  static Conversation begin(Desk desk, boolean follows, Optional<String> named) throws IOException {
    var finder = new Finder(desk);
    if (named.isPresent()) {
      return new Conversation(named, questions(finder, named.get()));
    }
    return follows ? afterLast(finder, desk) : NONE;
  }

  private static Conversation afterLast(Finder finder, Desk desk) throws IOException {
    var last = finder.last();
    if (last.isEmpty()) {
      throw new Finder.NotFound(
          desk.keeping().answers()
              ? "there is no question yet to follow on. Ask one first: attache ask \"…\""
              : "answers are not kept here, so there is nothing to follow on. Use: attache chat");
    }
    var name = Optional.ofNullable(AnswerContract.parse(last.get().contract()).conversation());
    if (name.isPresent()) {
      return new Conversation(name, questions(finder, name.get()));
    }
    return new Conversation(Optional.of(last.get().id()), List.of(last.get().question()));
  }

  private static List<String> questions(Finder finder, String name) throws IOException {
    return finder.conversation(name).stream()
        .filter(answer -> belongs(answer, name))
        .map(KeptAnswer::question)
        .toList();
  }

  private static boolean belongs(KeptAnswer answer, String name) {
    return answer.id().equals(name)
        || name.equals(AnswerContract.parse(answer.contract()).conversation());
  }
}
