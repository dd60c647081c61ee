package attache.language;

import attache.index.Vector;
import attache.story.Span;
import java.util.List;

/// What each piece of a word means in its text; for comparing words of a question with words of a
/// sentence.
///
/// @param spans where each piece stands in the text, in reading order
/// @param vectors the meaning of each, unit length, as many as spans
public record TokenVectors(List<Span> spans, List<Vector> vectors) {
  public TokenVectors {
    spans = List.copyOf(spans);
    vectors = List.copyOf(vectors);
    if (spans.size() != vectors.size()) {
      throw new IllegalArgumentException(
          "there must be a vector for each span, got %d spans and %d vectors"
              .formatted(spans.size(), vectors.size()));
    }
  }
}
