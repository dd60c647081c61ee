package attache.answer.check;

import attache.ledger.Quantity.Bound;
import attache.story.Span;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the words around a number limit it.
final class Limits {
  private static final Pattern AT_LEAST_BEFORE =
      Pattern.compile(
          "\\b(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|(?:a )?minimum of|upwards of|a floor of|for a mere|for as little as|from)\\s+(?:an? )?$");
  private static final Pattern UP_TO_BEFORE =
      Pattern.compile(
          "\\b(?:up to|at most|no more than|not more than|as (?:much|many|long) as|(?:a )?maximum of|(?:ceiling|cap|limit|maximum) (?:of|at)"
              + "|not exceed(?:ing)?(?: \\S+){1,3} of|not exceed(?:ing)?|no longer than|at the most|cap(?:s|ped)?(?: \\S+){0,10} at|limit(?:s|ed)?(?: \\S+){0,10} to)\\s+(?:an? )?$");
  private static final Pattern MORE_BEFORE =
      Pattern.compile(
          "\\b(?:more than|over|above|exceeding|in excess of|longer than|beyond|upwards of|passed|passes|topped|tops|surpass(?:ed|es)|exceeded|exceeds|crossed)\\s+(?:an? )?$");
  private static final Pattern LESS_BEFORE =
      Pattern.compile("\\b(?:less than|fewer than|under|below|shorter than)\\s+(?:an? )?$");
  private static final Pattern NEARLY_BEFORE =
      Pattern.compile(
          "\\b(?:nearly|almost|just under|close to|not quite|just short of)\\s+(?:an? )?$");
  private static final Pattern ABOUT_BEFORE =
      Pattern.compile("\\b(?:about|around|roughly|some|approximately|an estimated)\\s+(?:an? )?$");
  private static final Pattern MORE_AFTER =
      Pattern.compile(
          "^(?: \\p{L}+){0,2} or (?:more|longer|above|over)\\b|^ (?:at least|at a minimum|and more|plus)\\b");
  private static final Pattern LESS_AFTER =
      Pattern.compile(
          "^(?: \\p{L}+){0,2} or (?:less|fewer|under|below)\\b|^ (?:at most|at the most|at a maximum)\\b");

  private static final Pattern GOES_UP =
      Pattern.compile(
          "\\b(?:go|goes|going|went|gone|moves?|moved|is|are|was|were) up to\\s+(?:an? )?$");
  private static final Pattern JOINED_LENGTH =
      Pattern.compile("^[^\\s]+-(?:hour|minute|day|week|month|quarter|year|decade)$");
  private static final Pattern UNDER_PLAN = Pattern.compile("\\b(?:under|over) an?\\s+$");

  private Limits() {}

  static Bound of(Bound read, String text, Span span, boolean negated) {
    var before =
        text.substring(Math.max(0, span.start() - 90), span.start()).toLowerCase(Locale.ROOT);
    var after =
        text.substring(span.end(), Math.min(text.length(), span.end() + 40))
            .toLowerCase(Locale.ROOT);
    if (GOES_UP.matcher(before + upTo(span.in(text))).find()
        || UNDER_PLAN.matcher(before).find() && JOINED_LENGTH.matcher(span.in(text)).matches()) {
      return Bound.EXACT;
    }
    var bound = read == Bound.EXACT ? written(before, after) : read;
    if (negated) {
      return switch (bound) {
        case MORE_THAN -> Bound.UP_TO;
        case LESS_THAN -> Bound.AT_LEAST;
        default -> bound;
      };
    }
    return bound;
  }

  /// "up to " where an amount opens with it.
  private static String upTo(String amount) {
    return amount.startsWith("up to ") ? "up to " : "";
  }

  private static Bound written(String before, String after) {
    if (AT_LEAST_BEFORE.matcher(before).find() && !before.endsWith("from ")
        || MORE_AFTER.matcher(after).find()) {
      return Bound.AT_LEAST;
    }
    if (UP_TO_BEFORE.matcher(before).find() || LESS_AFTER.matcher(after).find()) {
      return Bound.UP_TO;
    }
    if (MORE_BEFORE.matcher(before).find()) {
      return Bound.MORE_THAN;
    }
    if (LESS_BEFORE.matcher(before).find()) {
      return Bound.LESS_THAN;
    }
    if (NEARLY_BEFORE.matcher(before).find()) {
      return Bound.NEARLY;
    }
    return ABOUT_BEFORE.matcher(before).find() ? Bound.APPROX : Bound.EXACT;
  }

  /// Whether a statement may say the one where its source says the other.
  static boolean agree(Bound said, boolean loosely, Bound found, boolean about) {
    if (said == found) {
      return true;
    }
    return switch (said) {
      case EXACT -> found == Bound.APPROX && loosely;
      case APPROX -> found == Bound.NEARLY || found == Bound.EXACT && about;
      case NEARLY -> found == Bound.LESS_THAN;
      case LESS_THAN -> found == Bound.NEARLY;
      case AT_LEAST -> found == Bound.MORE_THAN;
      case MORE_THAN -> found == Bound.AT_LEAST;
      case UP_TO -> found == Bound.LESS_THAN;
      default -> false;
    };
  }
}
