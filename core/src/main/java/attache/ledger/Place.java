package attache.ledger;

import attache.story.RevisionId;
import attache.story.Span;
import attache.story.StoryId;

/// Where a claim stands.
///
/// @param story the story that makes it
/// @param revision the text of it that was read
/// @param sentence number of the sentence; 0 is the headline
/// @param span the words, all of them in that sentence
public record Place(StoryId story, RevisionId revision, int sentence, Span span) {}
