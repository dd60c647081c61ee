package attache.story;

import java.time.Instant;

/// When a story says it was published: the words, the instant they stand for, and how exact they
/// are. A fetch time is never turned into one of these.
///
/// @param asWritten the date in the source's own words, not blank
/// @param instant the first instant the words allow, in UTC where they name no zone
/// @param precision how much of the instant the words state
public record Dated(String asWritten, Instant instant, Precision precision) {
  /// The smallest unit a written date states.
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    SECOND
  }

  public Dated {
    if (asWritten.isBlank()) {
      throw new IllegalArgumentException("date as written must not be blank");
    }
  }
}
