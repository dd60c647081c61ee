package attache.door.http.pages.watching;

import attache.door.http.pages.Link;
import attache.door.http.pages.StoryLine;
import attache.door.http.pages.Tongue;
import attache.watch.Found;
import attache.watch.Seen;
import attache.watch.Why;
import java.util.List;

/// A story that was found, and why.
///
/// @param weight what it adds; empty where that was not decided
record FoundLine(StoryLine story, String weight, List<Because> whys) {
  FoundLine {
    whys = List.copyOf(whys);
  }

  /// A reason with its sentence, cut around the words.
  record Because(String kind, String what, String lead, String words, String tail, String link) {}

  static FoundLine of(Found found, Tongue tongue) {
    return new FoundLine(
        StoryLine.of(found.story(), tongue),
        found.hit().weight().map(weight -> tongue.named("weight", weight.name())).orElse(""),
        found.whys().stream().map(why -> because(why, tongue)).toList());
  }

  private static Because because(Why why, Tongue tongue) {
    var sentence = why.sentence();
    var quote = why.citation().quote();
    var at = Math.max(0, sentence.indexOf(quote));
    var end = sentence.contains(quote) ? at + quote.length() : at;
    return new Because(
        tongue.named("reason", why.reason().kind().name()),
        why.reason().what(),
        sentence.substring(0, at),
        sentence.substring(at, end),
        sentence.substring(end),
        Link.to(why.citation()));
  }

  static FoundLine of(Seen seen, Tongue tongue) {
    return new FoundLine(
        StoryLine.of(seen.story(), tongue),
        tongue.named("strength", seen.strength().name()),
        List.of(
            new Because(
                tongue.say("page.scenarios"),
                seen.scenario(),
                seen.citation().quote(),
                "",
                "",
                Link.to(seen.citation()))));
  }
}
