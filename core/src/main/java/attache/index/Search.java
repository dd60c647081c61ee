package attache.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is looked for in an index.
///
/// @param terms analysed terms and how much each weighs, greater than 0; may be empty
/// @param names canonical names of actors that should be mentioned; may be empty
/// @param vector what it means; empty searches by words alone
/// @param background whether explanations of terms are looked through too, and not news alone
/// @param limit most hits wanted by words, and as many by meaning; 1 to 1000
public record Search(
    Map<String, Float> terms,
    List<String> names,
    Optional<Vector> vector,
    boolean background,
    int limit) {
  public Search {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1..1000, got " + limit);
    }
    terms = Map.copyOf(terms);
    names = List.copyOf(names);
  }

  /// A search through everything, explanations too.
  public Search(Map<String, Float> terms, List<String> names, Optional<Vector> vector, int limit) {
    this(terms, names, vector, true, limit);
  }
}
