package attache.evidence;

import attache.actor.Mention;
import attache.story.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// To whom something in a sentence belongs. A bracket belongs to the name before it; otherwise the
/// clause decides, and in it the last name that acts before the thing, else the first after it.
///
/// A clause is cheap here: what stands between brackets, semicolons, colons, and commas or "and"
/// that a contrast or a new name follows. It is right for news prose far more often than a parser
/// is fast.
final class Clauses {
  private static final Pattern BORDER =
      Pattern.compile(
          "[;:()\\[\\]–—]|,? (?:while|whereas|although|though|but|compared (?:to|with)|against|versus"
              + "|unlike|rather than|instead of)\\b",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /// The actor a place in a line belongs to; empty if its clause names none.
  static Optional<Mention> owner(Line line, Span place) {
    var bracket = bracketAround(line.text(), place);
    if (bracket.isPresent()) {
      return lastBefore(line.names(), bracket.get(), 0);
    }
    var clause = clause(line.text(), place);
    var before = lastBefore(line.names(), place.start(), clause.start());
    return before.isPresent() ? before : firstAfter(line.names(), place.end(), clause.end());
  }

  /// The clause around a place.
  static Span clause(String text, Span place) {
    var start = 0;
    var end = text.length();
    var borders = BORDER.matcher(text);
    while (borders.find()) {
      if (borders.end() <= place.start()) {
        start = borders.end();
      } else if (borders.start() >= place.end()) {
        end = borders.start();
        break;
      }
    }
    return new Span(start, Math.max(end, start + 1));
  }

  private static Optional<Integer> bracketAround(String text, Span place) {
    var open = text.lastIndexOf('(', place.start());
    var close = text.indexOf(')', Math.max(open, 0));
    return open >= 0 && close >= place.end() ? Optional.of(open) : Optional.empty();
  }

  private static Optional<Mention> lastBefore(List<Mention> names, int end, int start) {
    return names.reversed().stream()
        .filter(name -> name.type().acts())
        .filter(name -> name.span().end() <= end && name.span().start() >= start)
        .findFirst();
  }

  private static Optional<Mention> firstAfter(List<Mention> names, int start, int end) {
    return names.stream()
        .filter(name -> name.type().acts())
        .filter(name -> name.span().start() >= start && name.span().end() <= end)
        .findFirst();
  }
}
