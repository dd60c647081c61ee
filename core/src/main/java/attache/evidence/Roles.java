package attache.evidence;

import attache.story.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words for what people are, such as "director" and "minister", in questions and sentences.
final class Roles {
  private static final String WORD =
      "(?:chief executive|ceo|chief|head|president|chair(?:man|woman|person)?|director|minister"
          + "|secretary|founder|spokes(?:man|woman|person)|commissioner|governor|boss|leader|owner"
          + "|envoy|ambassador|judge|justice|professor|mayor|chancellor|author|in charge|at the helm"
          + "|runs|leads|heads|led|headed)";
  private static final Pattern ROLE =
      Pattern.compile("\\b" + WORD + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b" + WORD + "(?:[ -](?:of|for) [^,.;]{2,50})?,? (?:\\p{Lu}\\w*\\.? )?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile(
          "^,? (?:(?:is|was|who|the|its|their|a|an|as|\\p{L}+[’']s) |[\\p{L}-]+ ){0,4}?"
              + WORD
              + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int REACH = 70;

  private Roles() {}

  /// Whether a text has one.
  static boolean in(String text) {
    return ROLE.matcher(text).find();
  }

  /// Where the first one stands.
  static Optional<Span> first(String text) {
    var matcher = ROLE.matcher(text);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /// Whether one stands right before a name, or right after it.
  static boolean beside(Span name, String text) {
    var before = text.substring(Math.max(0, name.start() - REACH), name.start());
    var after = text.substring(name.end(), Math.min(text.length(), name.end() + REACH));
    return BEFORE.matcher(before).find() || AFTER.matcher(after).find();
  }
}
