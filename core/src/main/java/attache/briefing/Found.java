package attache.briefing;

import attache.story.Story;
import java.util.Set;

/// A story that is on the matter.
///
/// @param story the story
/// @param near how much of what is wanted it carries, 0 to 1
/// @param sentences numbers of the sentences that carry some of it
record Found(Story story, double near, Set<Integer> sentences) {
  Found {
    sentences = Set.copyOf(sentences);
  }
}
