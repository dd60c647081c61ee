package attache.gather.date;

import attache.story.Dated;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The forms a date is written in.
final class Forms {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}]|[./-]\\p{N})";
  private static final String WEEKDAY =
      "(?:(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[eé]|jue|jeu|vie|ven|s[aá]b|sam|dim|dom"
          + "|mo|di|mi|do|fr|sa|so|seg|ter|qua|qui|sex)\\p{L}{0,9}[.,]{0,2} ?(?:den |le |el )?)?";
  private static final String WORD = "(\\p{L}{3,10})\\.?";
  private static final String YEAR = "((?:1[89]|20|21)\\d\\d)";
  private static final String ZONE = "((?-i:[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d))";
  private static final String CLOCK =
      "(?:(?:,? ?(?:at|um|à|a las|às|alle|[-–|·])? ?|(?-i:T))"
          + "(\\d{1,2})(?::| ?h ?)(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?"
          + "(?: ?([ap])\\.?m\\b\\.?)?(?: uhr| hrs)?(?: ?\\(?"
          + ZONE
          + "\\)?)?)?";

  private static final List<Form> ALL =
      List.of(
          day("(\\d{4})-(\\d{2})-(\\d{2})", 1, 2, 3),
          day("(\\d{4})/(\\d{1,2})/(\\d{1,2})", 1, 2, 3),
          day("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日", 1, 2, 3),
          day(
              "(\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.? ?(?:de |of )?"
                  + WORD
                  + ",? ?(?:de |del )?"
                  + YEAR,
              3,
              2,
              1),
          day("(\\d{1,2})-" + WORD + "-(\\d{4}|\\d{2})", 3, 2, 1),
          day("(\\d{1,2}) " + WORD + " (\\d{2})(?=,? \\d\\d?:\\d\\d)", 3, 2, 1),
          day(WORD + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR, 3, 1, 2),
          day("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})", 3, 2, 1),
          form("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})", Forms::slashed),
          form(
              WORD + ",? (?:de |del )?" + YEAR,
              m -> Written.month(m.group(2), m.group(1), m.group())),
          form("(\\d{4})-(\\d{2})", m -> Written.month(m.group(1), m.group(2), m.group())));

  /// What every date has: a year, or few figures beside a colon or a dash.
  private static final Pattern MAYBE = Pattern.compile("\\d{4}|\\d[:-]|-\\d");

  private static final Pattern LONE_YEAR = Pattern.compile(YEAR);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?()(Z)?)?");

  private Forms() {}

  /// The first date of a line: of all forms the one that begins first, the longest of those.
  static Optional<Dates.Found> first(String line) {
    if (!MAYBE.matcher(line).find()) {
      return Optional.empty();
    }
    var even = line.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u2011', '-');
    return ALL.stream()
        .flatMap(form -> form.find(even).stream())
        .min(Comparator.comparingInt(Dates.Found::start).thenComparingInt(found -> -found.end()))
        .map(found -> asWritten(found, line));
  }

  /// A year, or a date without any signs between its figures.
  static Optional<Dated> bare(String text) {
    var compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return Written.moment(compact, 1, 2, 3);
    }
    return LONE_YEAR.matcher(text).matches() ? Written.year(text, text) : Optional.empty();
  }

  private static Optional<Dated> slashed(MatchResult match) {
    var first = Integer.parseInt(match.group(1));
    var second = Integer.parseInt(match.group(2));
    if (first > 12 || first == second) {
      return Written.day(match.group(3), match.group(2), match.group(1), match.group());
    }
    return second > 12
        ? Written.day(match.group(3), match.group(1), match.group(2), match.group())
        : Written.year(match.group(3), match.group());
  }

  private static Dates.Found asWritten(Dates.Found found, String line) {
    var date = found.date();
    var words = line.substring(found.start(), found.end());
    return new Dates.Found(
        new Dated(words, date.instant(), date.precision()), found.start(), found.end());
  }

  private static Form day(String date, int year, int month, int day) {
    return form(WEEKDAY + date + CLOCK, match -> Written.moment(match, year, month, day));
  }

  private static Form form(String regex, Function<MatchResult, Optional<Dated>> reading) {
    return new Form(Pattern.compile(BEFORE + regex + AFTER, FLAGS), reading);
  }

  /// One form.
  ///
  /// @param reading what a match says; empty if it is no date after all
  private record Form(Pattern pattern, Function<MatchResult, Optional<Dated>> reading) {
    Optional<Dates.Found> find(String line) {
      return pattern
          .matcher(line)
          .results()
          .flatMap(match ->
              reading.apply(match).stream()
                  .map(date -> new Dates.Found(date, match.start(), match.end())))
          .findFirst();
    }
  }
}
