package attache.watch;

import attache.story.RevisionId;
import attache.story.Span;
import attache.story.StoryId;
import java.time.Instant;

/// A sentence of a story that bears on a scenario of a lens. It says that the story is about what
/// the scenario describes, not that the scenario comes true: the sentence may speak against it.
///
/// @param lens id of the lens
/// @param scenario which of its scenarios, from 0
/// @param story the story
/// @param revision the text of it that was read
/// @param sentence number of the sentence; 0 is the headline
/// @param span the sentence
/// @param strength 50 to 100, see [Strength]
/// @param at when it was found
public record Signal(
    String lens,
    int scenario,
    StoryId story,
    RevisionId revision,
    int sentence,
    Span span,
    int strength,
    Instant at) {}
