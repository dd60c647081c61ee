package attache.briefing;

import attache.story.Story;
import java.util.Optional;

/// A story that a briefing quotes.
///
/// @param story the story
/// @param licence the terms it comes under; empty when none are known
public record Quoted(Story story, Optional<String> licence) {}
