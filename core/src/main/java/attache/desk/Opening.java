package attache.desk;

import attache.ledger.Measure;
import attache.ledger.Row;
import attache.story.Citation;
import attache.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A call or programme one can apply to.
///
/// @param rows the measures that speak of it, the one that stands for it first
/// @param story the story of that one
/// @param citation its words
/// @param sentence the sentence they stand in
/// @param conditions who can apply and on what terms, as written
/// @param deadline the last day, as far as a story states it
/// @param deadlineSaid where a story states the last day
/// @param state whether it can still be applied to
public record Opening(
    List<Row> rows,
    Story story,
    Citation citation,
    String sentence,
    List<String> conditions,
    Optional<LocalDate> deadline,
    Optional<Citation> deadlineSaid,
    State state) {
  /// Whether a call can still be applied to, on the day it is looked at.
  public enum State {
    OPEN,
    /// Its last day has passed, or it is said to have ended.
    CLOSED,
    /// No last day is stated.
    UNDATED
  }

  public Opening {
    rows = List.copyOf(rows);
    conditions = List.copyOf(conditions);
  }

  /// The measure that stands for it.
  public Measure measure() {
    return (Measure) rows.getFirst().claim();
  }
}
