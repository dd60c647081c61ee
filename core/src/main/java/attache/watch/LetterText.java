package attache.watch;

import attache.story.Story;
import java.time.ZoneOffset;

/// Writes alerts for people, as plain text. What sources wrote is put in quotes and stripped of
/// control characters.
final class LetterText {
  private LetterText() {}

  static String subject(Told told) {
    var count = told.found().size();
    return "Attaché: %s, %d %s"
        .formatted(told.watch().name(), count, count == 1 ? "story" : "stories");
  }

  static String text(Told told) {
    var text = new StringBuilder();
    text.append(
        "Watch \"%s\" (%s)\n".formatted(told.watch().name(), told.watch().criteria().inWords()));
    for (var found : told.found()) {
      text.append('\n').append(plain(found.story().latest().headline())).append('\n');
      text.append("  ").append(plain(found.story().source())).append(", ");
      text.append(day(found.story())).append('\n');
      found.story().address().ifPresent(address -> text.append("  ").append(address).append('\n'));
      found
          .answer()
          .ifPresent(answer ->
              text.append("  The answer is now: ").append(plain(answer.text())).append('\n'));
      found
          .hit()
          .weight()
          .filter(WatchHit.Weight.CHANGED::equals)
          .ifPresent(_ -> text.append("  Says something new on a matter you were told of.\n"));
      var said = new java.util.LinkedHashMap<String, String>();
      for (var why : found.whys()) {
        said.merge(
            plain(why.sentence()), words(why.reason()), (first, next) -> first + "; " + next);
      }
      said.forEach((sentence, why) -> text.append("  “%s”\n    (%s)\n".formatted(sentence, why)));
    }
    return text.append("\nYou get this because you watch it. To stop: attache watch pause \"")
        .append(told.watch().name())
        .append("\"\n")
        .toString();
  }

  private static String words(Reason reason) {
    return switch (reason.kind()) {
      case TERMS -> "words: " + reason.what();
      case ACTOR -> "actor: " + reason.what();
      case CLAIM -> "claim: " + reason.what();
      case MEANING -> "on: %s, strength %d of 100".formatted(reason.what(), reason.strength());
      case ANSWER -> "answers: " + reason.what();
    };
  }

  private static String day(Story story) {
    return story
        .published()
        .map(it -> it.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .orElse("undated");
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]+", " ").strip();
  }
}
