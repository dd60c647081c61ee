package attache.story;

import java.time.Instant;
import java.util.List;

/// A draft on its way into the archive, read and split.
///
/// @param draft what arrived
/// @param language ISO 639-1 code, stated or detected; `und` when unknown
/// @param sentences as in [Revision#sentences()]
/// @param fetched when it arrived
public record Arrival(Draft draft, String language, List<Span> sentences, Instant fetched) {
  public Arrival {
    sentences = List.copyOf(sentences);
  }
}
