package attache.story;

/// Something that tells one story from another when it arrives again. A table of keys maps what
/// arrives to the [StoryId] it was given once.
///
/// @param kind what the value is
/// @param value the key itself, compared unit by unit; not blank
public record StoryKey(Kind kind, String value) {
  /// Kinds of key, the surest first: an arrival is matched by its first key that is known.
  public enum Kind {
    /// Feed address and item id, separated by a space.
    FEED_ITEM,
    /// Address of the story, normalised.
    ADDRESS,
    /// File and headline, separated by a space: a digest or text that was edited in place.
    FILE_HEADLINE,
    /// [RevisionId] of the text: the same words from somewhere else in the same source.
    TEXT
  }

  public StoryKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("story key must not be blank: " + kind);
    }
  }
}
