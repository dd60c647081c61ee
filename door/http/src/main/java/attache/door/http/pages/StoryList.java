package attache.door.http.pages;

import attache.desk.Desk;
import attache.story.Draft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Stories to choose from, newest first, explanations of terms left out.
///
/// @param lines the stories
/// @param next position to go on from; empty at the end
record StoryList(List<StoryLine> lines, OptionalInt next) {
  private static final int AT_ONCE = 200;

  /// @param skip position to begin at
  /// @param limit most stories wanted
  static StoryList from(Desk desk, int skip, int limit) throws IOException {
    var lines = new ArrayList<StoryLine>();
    var position = skip;
    while (true) {
      var stories = desk.stories(position, AT_ONCE);
      for (var story : stories) {
        if (lines.size() == limit) {
          return new StoryList(lines, OptionalInt.of(position));
        }
        position++;
        if (story.nature() != Draft.Nature.BACKGROUND) {
          lines.add(StoryLine.of(story));
        }
      }
      if (stories.size() < AT_ONCE) {
        return new StoryList(lines, OptionalInt.empty());
      }
    }
  }
}
