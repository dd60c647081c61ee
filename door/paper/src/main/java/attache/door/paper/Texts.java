package attache.door.paper;

import attache.story.Revision;
import attache.story.StoryId;
import java.io.IOException;
import java.util.List;

/// Gives the texts of stories, so that quotations can be held against them.
@FunctionalInterface
public interface Texts {
  /// Every revision of a story, oldest first; none when it is not stored any more.
  List<Revision> of(StoryId story) throws IOException;
}
