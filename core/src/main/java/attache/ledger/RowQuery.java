package attache.ledger;

import java.util.Optional;
import java.util.Set;

/// Which page of which rows is wanted.
///
/// @param selection which rows; its `actor` and `counterpart` count for nothing here
/// @param actors names of which one must be that of who acts; empty for anybody
/// @param counterparts names of which one must be that of the other party, likewise
/// @param only figures, measures or both, among those the selection wants
/// @param waiting whether only rows that nobody looked at are wanted
/// @param order what they are sorted by
/// @param skip how many to pass over, 0 or more
/// @param limit most wanted, 0 to 1000
public record RowQuery(
    Selection selection,
    Optional<Set<String>> actors,
    Optional<Set<String>> counterparts,
    Only only,
    boolean waiting,
    RowOrder order,
    int skip,
    int limit) {
  /// Which kind of row.
  public enum Only {
    ANY,
    FIGURES,
    MEASURES
  }

  public RowQuery {
    actors = actors.map(Set::copyOf);
    counterparts = counterparts.map(Set::copyOf);
    if (skip < 0) {
      throw new IllegalArgumentException("skip must be 0 or more, got " + skip);
    }
    if (limit < 0 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 0..1000, got " + limit);
    }
  }

  /// Whether words of texts are asked for, which no column holds.
  public boolean worded() {
    return selection.topic().isPresent()
        || selection.text().isPresent()
        || selection.purpose().isPresent();
  }

  /// Whether a row is wanted.
  ///
  /// @param sentence the sentence it stands in; may be empty if the selection has no topic
  public boolean admits(Row row, String sentence) {
    var claim = row.claim();
    return (!waiting || row.review() == Row.Standing.MACHINE)
        && switch (only) {
          case ANY -> true;
          case FIGURES -> claim instanceof Figure;
          case MEASURES -> claim instanceof Measure;
        }
        && named(actors, claim.actor())
        && named(counterparts, claim.counterpart())
        && anybody().admits(row, sentence);
  }

  private static boolean named(Optional<Set<String>> wanted, Party party) {
    return wanted.map(names -> party.names().stream().anyMatch(names::contains)).orElse(true);
  }

  /// The selection, whoever the parties are.
  public Selection anybody() {
    return selection.with().actor(Optional.empty()).counterpart(Optional.empty()).build();
  }
}
