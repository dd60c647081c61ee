package attache.door.paper;

import attache.door.json.AnswerContract.Citation;
import attache.door.json.StoryContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works of stories and of citations.
final class Bibliography {
  private Bibliography() {}

  static Work work(int number, StoryContract story, boolean quoted) {
    return new Work(
        number,
        story.id(),
        story.title(),
        story.source(),
        story.url(),
        story.published(),
        story.firstSeen(),
        story.language(),
        story.nature(),
        story.partial(),
        null,
        story.authors(),
        quoted);
  }

  /// A citation says enough for a bibliography when its story is gone.
  static Work work(Citation citation, @Nullable StoryContract story) {
    return story != null
        ? work(0, story, true)
        : new Work(
            0,
            citation.story(),
            citation.title(),
            citation.source(),
            citation.url(),
            citation.published(),
            null,
            "und",
            "news",
            false,
            null,
            List.of(),
            true);
  }
}
