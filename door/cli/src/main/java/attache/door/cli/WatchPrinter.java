package attache.door.cli;

import attache.door.json.StoryContract;
import attache.story.Citation;
import attache.story.Story;
import attache.watch.Dispatch;
import attache.watch.Found;
import attache.watch.Reason;
import attache.watch.Seen;
import attache.watch.Told;
import attache.watch.WatchHit;
import attache.watch.Why;
import java.util.LinkedHashMap;
import java.util.Locale;

/// Shows what watches and lenses found: each story with the sentences that met the wish, and why.
final class WatchPrinter {
  private final Paint paint;
  private final Wrap wrap;

  WatchPrinter(Screen screen) {
    this.paint = screen.paint();
    this.wrap = new Wrap(screen.width());
  }

  /// An alert.
  String print(Told told) {
    var text = new StringBuilder();
    text.append(
        wrap.fill(
            "",
            "  ",
            paint.strong(Shown.line(told.watch().name()))
                + paint.quiet(" · " + ShownDate.minute(told.alert().at()))));
    told.found().forEach(found -> text.append(print(found)));
    return text.toString();
  }

  /// A story that met a watch.
  String print(Found found) {
    var text = new StringBuilder();
    text.append(headline(found.story(), weight(found)));
    found
        .answer()
        .ifPresent(answer ->
            text.append(
                wrap.fill("    ", "    ", "The answer is now: " + Shown.line(answer.text()))));
    var sentences = new LinkedHashMap<String, StringBuilder>();
    for (var why : found.whys()) {
      var reasons = sentences.computeIfAbsent(sentence(why), _ -> new StringBuilder());
      reasons.append(reasons.isEmpty() ? "" : "; ").append(words(why));
    }
    sentences.forEach((sentence, reasons) -> {
      text.append(wrap.fill("    ", "    ", sentence));
      text.append(wrap.fill("      ", "      ", paint.quiet("why: " + reasons)));
    });
    return text.toString();
  }

  private String headline(Story story, String more) {
    var line =
        "%s  %s"
            .formatted(
                paint.handle(ShortId.of(story.id().value())),
                Shown.line(story.latest().headline()));
    var about =
        "%s, %s%s"
            .formatted(
                Shown.line(story.source()),
                ShownDate.published(StoryContract.published(story)),
                more);
    return wrap.fill("  ", "    ", line) + wrap.fill("    ", "    ", paint.quiet(about));
  }

  private static String weight(Found found) {
    return found
        .hit()
        .weight()
        .map(weight ->
            switch (weight) {
              case NEW -> "";
              case CHANGED -> " · says something new on a matter told before";
              case MORE -> " · more of the same";
            })
        .orElse("");
  }

  private String sentence(Why why) {
    return quoted(why.sentence(), why.citation());
  }

  private String quoted(String sentence, Citation citation) {
    var at = sentence.indexOf(citation.quote());
    if (!paint.on() || at < 0 || citation.quote().length() == sentence.length()) {
      return "“" + Shown.line(sentence) + "”";
    }
    return "“"
        + Shown.blocks(sentence.substring(0, at))
        + paint.strong(Shown.blocks(citation.quote()))
        + Shown.blocks(sentence.substring(at + citation.quote().length())).replace('\n', ' ')
        + "”";
  }

  private static String words(Why why) {
    var what = Shown.line(why.reason().what());
    return switch (why.reason().kind()) {
      case TERMS -> "the words " + what;
      case ACTOR -> "the actor " + what;
      case CLAIM ->
          "a claim: " + what + why.claim().map(it -> " · " + LedgerWords.id(it)).orElse("");
      case MEANING -> "on \"%s\", strength %d of 100".formatted(what, why.reason().strength());
      case ANSWER -> "it is cited by the answer";
    };
  }

  /// A sentence seen through a lens.
  String print(Seen seen) {
    var strength =
        " · %s, %d of 100"
            .formatted(seen.strength().name().toLowerCase(Locale.ROOT), seen.signal().strength());
    return headline(seen.story(), strength)
        + wrap.fill("    ", "    ", "“" + Shown.line(seen.citation().quote()) + "”");
  }

  /// What became of a letter.
  static String words(Dispatch dispatch) {
    var state =
        dispatch.delivered().isPresent()
            ? "arrived " + ShownDate.minute(dispatch.delivered().get())
            : dispatch.next().isPresent()
                ? "tried %d times, next %s"
                    .formatted(dispatch.attempts(), ShownDate.minute(dispatch.next().get()))
                : "given up after %d attempts".formatted(dispatch.attempts());
    return dispatch.channel().words()
        + ": "
        + state
        + dispatch.trouble().map(it -> " (" + Shown.line(it) + ")").orElse("");
  }

  /// Whether a hit is worth showing first.
  static boolean tells(Found found) {
    return found.hit().weight().filter(WatchHit.Weight.MORE::equals).isEmpty()
        || found.whys().stream().anyMatch(it -> it.reason().kind() == Reason.Kind.ANSWER);
  }
}
