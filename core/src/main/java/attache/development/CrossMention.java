package attache.development;

import attache.story.Citation;

/// A story of one development speaks in passing of another.
///
/// @param from the development whose story speaks
/// @param to the development it speaks of
/// @param title title of the one that is not looked at
/// @param citation the sentence that speaks
public record CrossMention(DevelopmentId from, DevelopmentId to, String title, Citation citation) {}
