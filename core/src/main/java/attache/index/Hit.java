package attache.index;

import attache.story.RevisionId;
import attache.story.StoryId;

/// A passage that matched by words, by meaning or by both.
///
/// @param story the story
/// @param revision the text its numbers count in
/// @param first number of its first sentence
/// @param last number of its last sentence
/// @param words BM25 over headline, body and names, 0 if it was not among the best by words
/// @param meaning cosine to the question's vector, 0 if it was not among the best by meaning
public record Hit(
    StoryId story, RevisionId revision, int first, int last, float words, float meaning) {}
