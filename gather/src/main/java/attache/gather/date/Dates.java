package attache.gather.date;

import attache.story.Dated;
import java.util.Optional;

/// Reads dates as sources write them: ISO 8601, mail and HTTP dates, and the usual forms of
/// English, German, French, Spanish, Italian and Portuguese.
///
/// A date that leaves day and month open (`03/04/2026`) states only its year. A date without a zone
/// is taken as UTC, one with a wrong weekday by its day of the month.
public final class Dates {
  private static final int LONGEST = 200;

  private Dates() {}

  /// A text that is a date and nothing else, white space aside.
  public static Optional<Dated> parse(String text) {
    var trimmed = Spaces.trim(text);
    return find(trimmed)
        .filter(found -> found.start() == 0 && found.end() == trimmed.length())
        .map(Found::date)
        .or(() -> Forms.bare(trimmed));
  }

  /// The first date in a line; empty if there is none or the line is longer than 200 characters.
  public static Optional<Found> find(String line) {
    return line.length() > LONGEST ? Optional.empty() : Forms.first(line);
  }

  /// A date and where it stands.
  ///
  /// @param start first character of the date
  /// @param end character after the last
  public record Found(Dated date, int start, int end) {}
}
