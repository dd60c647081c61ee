package attache.answer.computed;

import attache.actor.Mention;
import attache.story.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of several amounts of a sentence a name stands by: "Chinese ones nearly $10 billion",
/// "$100 billion in Saudi Arabia". Distances are in characters, longer across commas, conjunctions
/// and other amounts.
final class Nearness {
  private static final Pattern BORDER =
      Pattern.compile(
          "[,;:]|\\b(?:and|while|but|whereas|against|than|versus)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK =
      Pattern.compile(
          "^\\s*(?:in|by|for|to|into|from|of|with|at|on)\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final int ACROSS_BORDER = 30;
  private static final int ACROSS_AMOUNT = 200;
  private static final int AFTER_WITHOUT_LINK = 40;
  private static final int FARTHEST = 60;

  private Nearness() {}

  /// The amount a name stands by; empty when it stands by none.
  ///
  /// @param amounts spans of the amounts within the sentence
  static Optional<Span> amountOf(Mention name, String sentence, List<Span> amounts) {
    Optional<Span> nearest = Optional.empty();
    var least = FARTHEST + 1;
    for (var amount : amounts) {
      var distance = distance(name.span(), amount, sentence, amounts);
      if (distance < least) {
        least = distance;
        nearest = Optional.of(amount);
      }
    }
    return nearest;
  }

  private static int distance(Span name, Span amount, String sentence, List<Span> amounts) {
    var before = name.end() <= amount.start();
    var from = before ? name.end() : amount.end();
    var to = before ? amount.start() : name.start();
    if (from > to) {
      return 0;
    }
    var between = sentence.substring(from, to);
    var distance = between.length();
    distance += ACROSS_BORDER * (int) BORDER.matcher(between).results().count();
    if (!before && !LINK.matcher(between).matches()) {
      distance += AFTER_WITHOUT_LINK;
    }
    var crossed =
        amounts.stream()
            .filter(other -> !other.equals(amount))
            .anyMatch(other -> other.start() >= from && other.end() <= to);
    return crossed ? distance + ACROSS_AMOUNT : distance;
  }
}
