package attache.story;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A story as it arrives, before the archive has said whether it is new.
///
/// @param source name of the source, as shown to readers; not blank
/// @param headline one line, not blank
/// @param body what follows the headline, boilerplate included; may be empty
/// @param published when the source says it was published; empty if it does not say
/// @param address where the story can be read, as received
/// @param language ISO 639-1 code the source states; empty if it states none
/// @param keys what it is recognised by when it arrives again, the surest first; the key of the
///   text is added by the archive
/// @param origin where in a file it stood
/// @param nature news, background or sample material
/// @param partial true when only part of the text could be had (a paid part, a blocked page)
/// @param authors names of who wrote it, in the source's order; empty if it names nobody
public record Draft(
    String source,
    String headline,
    String body,
    Optional<Dated> published,
    Optional<URI> address,
    Optional<String> language,
    List<StoryKey> keys,
    Optional<Origin> origin,
    Nature nature,
    boolean partial,
    List<String> authors) {
  /// What a story is there for.
  public enum Nature {
    NEWS,
    /// Shipped explanations of terms: cited, labelled, never mixed with news.
    BACKGROUND,
    /// Shipped sample stories, marked as such wherever they are shown.
    SAMPLE
  }

  public Draft {
    if (source.isBlank()) {
      throw new IllegalArgumentException("source must not be blank, headline \"" + headline + "\"");
    }
    if (headline.isBlank() || headline.contains("\n")) {
      throw new IllegalArgumentException(
          "headline must be one line, not blank, got \"" + headline + "\"");
    }
    keys = List.copyOf(keys);
    authors = List.copyOf(authors);
  }

  /// A draft that names nobody who wrote it.
  public Draft(
      String source,
      String headline,
      String body,
      Optional<Dated> published,
      Optional<URI> address,
      Optional<String> language,
      List<StoryKey> keys,
      Optional<Origin> origin,
      Nature nature,
      boolean partial) {
    this(
        source, headline, body, published, address, language, keys, origin, nature, partial,
        List.of());
  }

  /// The same by somebody.
  public Draft by(List<String> names) {
    return new Draft(
        source, headline, body, published, address, language, keys, origin, nature, partial, names);
  }
}
