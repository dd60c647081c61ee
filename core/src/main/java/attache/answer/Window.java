package attache.answer;

import java.time.LocalDate;
import java.util.Optional;

/// The time an answer speaks about.
///
/// @param from first day; empty when open
/// @param to last day; empty when open
/// @param basis how it was found, in a reader's words
public record Window(Optional<LocalDate> from, Optional<LocalDate> to, String basis) {
  /// No limit of time.
  public static final Window ALL =
      new Window(Optional.empty(), Optional.empty(), "the question sets no time");
}
