package attache.door.paper;

import attache.door.json.AnswerContract;
import attache.door.json.BriefingContract;
import attache.door.json.StoryContract;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Makes papers of what the desk gives.
public final class Papers {
  /// What is known of stories: for answers, whose contract says little of them.
  @FunctionalInterface
  public interface Known {
    /// A story by its id; empty when it is not stored any more.
    Optional<StoryContract> story(String id) throws IOException;
  }

  private Papers() {}

  /// A paper of a briefing.
  public static Paper of(BriefingContract briefing) {
    return new BriefingPaper(briefing).paper();
  }

  /// A paper of a kept answer.
  public static Paper of(AnswerContract answer, Known known) throws IOException {
    var stories = new HashMap<String, StoryContract>();
    for (var citation : AnswerPaper.citations(answer)) {
      var story = known.story(citation.story());
      story.ifPresent(found -> stories.put(found.id(), found));
    }
    return new AnswerPaper(answer, stories).paper();
  }

  /// A paper of a list of stories: a bibliography with the first sentence of each.
  ///
  /// @param title what it is called
  /// @param stories with their sentences; one or more
  /// @param made when
  public static Paper of(String title, List<StoryContract> stories, Instant made) {
    return new StoriesPaper(title, stories, made).paper();
  }
}
