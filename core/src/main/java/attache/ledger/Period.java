package attache.ledger;

import java.time.LocalDate;
import java.util.Optional;

/// The time a claim is about.
///
/// @param asWritten the words; empty if there are none
/// @param start first day; empty if open or unresolved
/// @param end last day; empty if open or unresolved
/// @param precision the smallest unit the words state
/// @param basis how the days were found
/// @param deadline whether it is a last day ("by 2030"): no later than [#end()]
public record Period(
    String asWritten,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Precision precision,
    Basis basis,
    boolean deadline) {
  /// The smallest unit that words of time state.
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    DECADE,
    NONE
  }

  /// How the days were found.
  public enum Basis {
    EXPLICIT,
    /// Counted from the day of publication.
    FROM_PUBLICATION,
    /// Taken from the headline or a sentence before.
    INHERITED,
    UNRESOLVED,
    /// No time is stated.
    NONE
  }

  /// No time is stated.
  public static final Period NONE =
      new Period("", Optional.empty(), Optional.empty(), Precision.NONE, Basis.NONE, false);

  public Period {
    if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
      throw new IllegalArgumentException(
          "period must not end before it starts, got %s to %s".formatted(start.get(), end.get()));
    }
  }

  /// Words of time that no day can be found for.
  public static Period unresolved(String words) {
    return new Period(
        words, Optional.empty(), Optional.empty(), Precision.NONE, Basis.UNRESOLVED, false);
  }

  public boolean isStated() {
    return basis != Basis.NONE;
  }
}
