package attache.door.cli;

import attache.answer.KeptAnswer;
import attache.desk.Desk;
import attache.story.Story;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Finds what a reader means by a whole id, its beginning or its end.
final class Finder {
  private static final int MOST = 1000;

  private final Desk desk;

  Finder(Desk desk) {
    this.desk = desk;
  }

  /// The one story that is meant.
  ///
  /// @throws NotFound if there is none, or more than one
  Story story(String given) throws IOException {
    return one(stories(given), "story", given, story -> story.id().value(), "attache stories");
  }

  /// The one kept answer that is meant.
  ///
  /// @throws NotFound if there is none, or more than one
  KeptAnswer answer(String given) throws IOException {
    return one(answers(given), "answer", given, KeptAnswer::id, "attache answers");
  }

  /// Stories that may be meant.
  List<Story> stories(String given) throws IOException {
    return desk.find(typed(given));
  }

  /// Answers that may be meant.
  List<KeptAnswer> answers(String given) throws IOException {
    var exact = desk.answer(given.strip());
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    var typed = typed(given);
    return desk.answers(MOST).stream()
        .filter(answer -> ShortId.typed(answer.id()).endsWith(typed))
        .toList();
  }

  private static String typed(String given) {
    var typed = ShortId.typed(given);
    if (typed.length() < ShortId.LEAST) {
      throw new IllegalArgumentException(
          "an id must have %d characters or more, got \"%s\"".formatted(ShortId.LEAST, given));
    }
    return typed;
  }

  private interface Naming<T> {
    String id(T item);
  }

  private static <T> T one(
      List<T> found, String kind, String given, Naming<T> naming, String list) {
    if (found.isEmpty()) {
      throw new NotFound("there is no %s \"%s\". What there is: %s".formatted(kind, given, list));
    }
    if (found.size() > 1) {
      var ids = found.stream().map(naming::id).limit(5).toList();
      throw new NotFound(
          "\"%s\" may mean more than one %s: %s".formatted(given, kind, String.join(", ", ids)));
    }
    return found.getFirst();
  }

  /// Nothing, or more than one thing, is called so.
  static final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
      super(message);
    }
  }

  /// The answers of one conversation, oldest first.
  List<KeptAnswer> conversation(String id) throws IOException {
    return desk.answers(MOST).reversed().stream()
        .filter(answer -> answer.contract().contains(id))
        .toList();
  }

  /// The answer given last.
  Optional<KeptAnswer> last() throws IOException {
    return desk.answers(1).stream().findFirst();
  }
}
