package attache.gather.date;

import attache.story.Dated;
import attache.story.Dated.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// What the figures and words of a date stand for; empty when there is no such day.
final class Written {
  private static final int HOUR = 4;
  private static final int MINUTE = 5;
  private static final int SECOND = 6;
  private static final int HALF = 7;
  private static final int ZONE = 8;

  private Written() {}

  /// A day and, where it is stated, the time of the day.
  ///
  /// @param match groups 4 to 8 are hour, minute, second, half of the day (`a`, `p`) and zone
  static Optional<Dated> moment(MatchResult match, int year, int month, int day) {
    var words = match.group();
    var date = date(match.group(year), match.group(month), match.group(day));
    return date.map(on ->
        clock(match)
            .flatMap(time -> Zones.offset(match.group(ZONE)).map(on.atTime(time)::toInstant))
            .map(instant -> new Dated(words, instant, Precision.SECOND))
            .orElseGet(() -> dated(on, words, Precision.DAY)));
  }

  static Optional<Dated> day(String year, String month, String day, String words) {
    return date(year, month, day).map(on -> dated(on, words, Precision.DAY));
  }

  static Optional<Dated> month(String year, String month, String words) {
    return date(year, month, "1").map(on -> dated(on, words, Precision.MONTH));
  }

  static Optional<Dated> year(String year, String words) {
    return date(year, "1", "1").map(on -> dated(on, words, Precision.YEAR));
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    var number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : Months.number(month).orElse(0);
    try {
      return Optional.of(LocalDate.of(century(year), number, Integer.parseInt(day)))
          .filter(date -> date.getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// A year of two figures as RFC 5322 4.3 reads it: 00 to 49 is after 2000.
  private static int century(String year) {
    var number = Integer.parseInt(year);
    if (year.length() > 2) {
      return number;
    }
    return number < 50 ? 2000 + number : 1900 + number;
  }

  private static Optional<LocalTime> clock(MatchResult match) {
    if (match.group(HOUR) == null) {
      return Optional.empty();
    }
    var hour = hour(Integer.parseInt(match.group(HOUR)), match.group(HALF));
    var second = match.group(SECOND) == null ? 0 : Integer.parseInt(match.group(SECOND));
    try {
      return Optional.of(
          LocalTime.of(hour, Integer.parseInt(match.group(MINUTE)), Math.min(second, 59)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int hour(int stated, @Nullable String half) {
    if (half == null || half.isEmpty()) {
      return stated;
    }
    return half.equalsIgnoreCase("p") ? stated % 12 + 12 : stated % 12;
  }

  private static Dated dated(LocalDate on, String words, Precision precision) {
    return new Dated(words, on.atStartOfDay(ZoneOffset.UTC).toInstant(), precision);
  }
}
