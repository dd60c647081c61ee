package attache.index;

import attache.passage.Passage;
import java.util.List;
import java.util.Optional;

/// A passage as the index takes it: analysed, so that each store indexes the same terms.
///
/// @param passage what it is
/// @param language ISO 639-1 code of its story
/// @param headlineTerms terms of the story's headline
/// @param bodyTerms terms of the passage
/// @param names canonical names of the actors mentioned in it
/// @param background true when its story explains terms and is not news
/// @param vector its meaning; empty until it was embedded
public record IndexedPassage(
    Passage passage,
    String language,
    List<String> headlineTerms,
    List<String> bodyTerms,
    List<String> names,
    boolean background,
    Optional<Vector> vector) {
  public IndexedPassage {
    headlineTerms = List.copyOf(headlineTerms);
    bodyTerms = List.copyOf(bodyTerms);
    names = List.copyOf(names);
  }
}
