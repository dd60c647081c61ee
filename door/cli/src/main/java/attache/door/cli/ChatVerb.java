package attache.door.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be typed in a chat besides questions.
enum ChatVerb {
  SOURCES("/sources", "the stories of the last answer, with their addresses"),
  WHY("/why", "how the last answer came about"),
  OPEN("/open N", "the story behind marker [N], its sentence standing out"),
  NEW("/new", "begin a new conversation"),
  HELP("/help", "this list"),
  QUIT("/quit", "end (Ctrl-D does the same)");

  private final String typed;
  private final String meaning;

  ChatVerb(String typed, String meaning) {
    this.typed = typed;
    this.meaning = meaning;
  }

  /// What is typed, and what stands for it in help.
  String typed() {
    return typed;
  }

  /// What it does.
  String meaning() {
    return meaning;
  }

  private String word() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  private static final Set<String> GOODBYES = Set.of("exit", "quit", "bye", ":q", "/exit", "/q");

  /// The verb a turn begins with; `/exit` and `/q` quit too, and so does a turn that is nothing but
  /// `exit`, `quit` or `bye`.
  static Optional<ChatVerb> of(String turn) {
    if (GOODBYES.contains(turn.strip().toLowerCase(Locale.ROOT))) {
      return Optional.of(QUIT);
    }
    var word = turn.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ChatVerb::word).toList();
  }
}
