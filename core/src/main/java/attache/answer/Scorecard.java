package attache.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How well a set of questions was answered when it was last asked.
///
/// @param owner who had it asked
/// @param at when
/// @param set name of the set
/// @param questions how many were asked
/// @param figures what was measured, by name: shares from 0 to 1, times in milliseconds, counts
/// @param missed bars that were not met, as they were written
public record Scorecard(
    String owner,
    Instant at,
    String set,
    int questions,
    Map<String, Double> figures,
    List<String> missed) {
  public Scorecard {
    figures = new TreeMap<>(figures);
    missed = List.copyOf(missed);
  }

  /// In order of name; not to be changed.
  @Override
  public Map<String, Double> figures() {
    return java.util.Collections.unmodifiableMap(figures);
  }
}
