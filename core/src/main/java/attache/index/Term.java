package attache.index;

import attache.story.Span;

/// A word as it is indexed, and where it stands.
///
/// @param text the stem, lower case, not empty
/// @param span the word in the text it was taken from
public record Term(String text, Span span) {}
