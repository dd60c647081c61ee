package attache.ledger.time;

import attache.ledger.Period;
import attache.ledger.Period.Basis;
import attache.story.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of the times around it a claim is about.
public final class ClaimTime {
  /// Where a clause ends: a contrast, or a mark stronger than a comma.
  private static final Pattern BORDER =
      Pattern.compile(
          "[;:]| [–—-] |—|,? (?:while|whereas|although|though|but|compared (?:to|with)|against|versus"
              + "|unlike|rather than|instead of)\\b",
          Pattern.CASE_INSENSITIVE);

  /// A time that opens a sentence holds for all of it; this many units of other words may precede.
  private static final int OPENING = 12;

  private static final int BACKWARD = 3;
  private static final int COMMA = 5;
  private static final int JOINED = 15;

  private ClaimTime() {}

  /// The time that belongs to a claim: one inside it; else the nearest in its bracket or clause, or
  /// in a bracket that follows it; else one that opens the sentence. Words that only point to some
  /// time count where there is no other.
  ///
  /// @param times the times of the sentence
  /// @param claim the claim's words in the sentence
  public static Optional<Time> of(String sentence, List<Time> times, Span claim) {
    if (times.isEmpty()) {
      return Optional.empty();
    }
    var within = within(sentence, claim);
    var order =
        Comparator.comparing((Time time) -> !claim.contains(time.span()))
            .thenComparing(Time::vague)
            .thenComparingInt(time -> distance(sentence, time.span(), claim));
    return times.stream()
        .filter(time -> within.contains(time.span()) || follows(sentence, claim, time.span()))
        .filter(time -> sameBracket(sentence, claim, time.span()))
        .min(order)
        .or(() -> opening(sentence, times));
  }

  /// What a claim says of its time, in its own sentence.
  public static Period period(String sentence, List<Time> times, Span claim) {
    return of(sentence, times, claim).map(Time::period).orElse(Period.NONE);
  }

  /// The period of a claim, taken from sentences before where its own gives none, or gives one such
  /// as "next year" of a story whose day is not known. Only a sentence with a single time whose
  /// days are known gives it, and in the second case only one of the same precision.
  ///
  /// @param own the time of the claim's own sentence
  /// @param before the times of the sentences to ask, the likeliest first
  public static Period inherited(Optional<Time> own, List<List<Time>> before) {
    var period = own.map(Time::period).orElse(Period.NONE);
    if (own.isPresent() && !own.get().relative()) {
      return period;
    }
    return before.stream()
        .flatMap(times -> single(times).stream())
        .filter(other -> own.isEmpty() || other.precision() == period.precision())
        .findFirst()
        .map(ClaimTime::asInherited)
        .orElse(period);
  }

  private static Optional<Period> single(List<Time> times) {
    var clear = times.stream().filter(time -> !time.vague()).map(Time::period).toList();
    return clear.size() == 1
            && (clear.getFirst().start().isPresent() || clear.getFirst().end().isPresent())
        ? Optional.of(clear.getFirst())
        : Optional.empty();
  }

  private static Period asInherited(Period period) {
    return new Period(
        period.asWritten(),
        period.start(),
        period.end(),
        period.precision(),
        Basis.INHERITED,
        period.deadline());
  }

  private static Span within(String sentence, Span claim) {
    var bracket = bracket(sentence, claim);
    return bracket.isPresent() ? bracket.get() : clause(sentence, claim);
  }

  /// The bracket around a place.
  private static Optional<Span> bracket(String sentence, Span place) {
    var open = sentence.lastIndexOf('(', place.start());
    var close = open < 0 ? -1 : sentence.indexOf(')', open);
    return open >= 0 && close >= place.end()
        ? Optional.of(new Span(open, close + 1))
        : Optional.empty();
  }

  private static boolean sameBracket(String sentence, Span claim, Span time) {
    var of = bracket(sentence, time);
    return of.isEmpty()
        || of.get().contains(claim)
        || follows(sentence, claim, time)
        || claim.contains(time);
  }

  private static boolean follows(String sentence, Span claim, Span time) {
    return bracket(sentence, time)
        .filter(bracket -> bracket.start() >= claim.end() && bracket.start() <= claim.end() + 1)
        .isPresent();
  }

  private static Span clause(String sentence, Span claim) {
    var start = 0;
    var end = sentence.length();
    var borders = BORDER.matcher(sentence);
    while (borders.find()) {
      if (borders.end() <= claim.start()) {
        start = borders.end();
      } else if (borders.start() >= claim.end()) {
        end = borders.start();
        break;
      }
    }
    return new Span(start, Math.max(end, start + 1));
  }

  private static int distance(String sentence, Span time, Span claim) {
    if (time.start() < claim.end() && claim.start() < time.end()) {
      return 0;
    }
    var back = time.end() <= claim.start();
    var between =
        back
            ? sentence.substring(time.end(), claim.start())
            : sentence.substring(claim.end(), time.start());
    return between.length()
        + (back ? BACKWARD : 0)
        + (between.indexOf(',') >= 0 ? COMMA : 0)
        + (between.contains(" and ") || between.contains(" or ") ? JOINED : 0);
  }

  private static Optional<Time> opening(String sentence, List<Time> times) {
    var comma = sentence.indexOf(',');
    return times.stream()
        .filter(time -> !time.vague() && time.span().start() <= OPENING)
        .filter(time -> comma >= time.span().end() && comma <= time.span().end() + OPENING)
        .findFirst();
  }
}
