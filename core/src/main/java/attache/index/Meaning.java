package attache.index;

import attache.story.Span;
import java.util.List;

/// What a text means, as a whole and piece by piece: one pass of the model gives both.
///
/// @param whole the text's vector
/// @param spans where each piece of a word stands in the text, in reading order
/// @param pieces the vector of each, unit length, as many as spans
public record Meaning(Vector whole, List<Span> spans, List<Vector> pieces) {
  public Meaning {
    spans = List.copyOf(spans);
    pieces = List.copyOf(pieces);
    if (spans.size() != pieces.size()) {
      throw new IllegalArgumentException(
          "there must be a vector for each span, got %d spans and %d vectors"
              .formatted(spans.size(), pieces.size()));
    }
  }
}
