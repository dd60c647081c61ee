package attache.door.cli;

import attache.desk.Desk;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Tells what a cited story is there for: the contract does not say, the archive does.
@FunctionalInterface
public interface Natures {
  /// For a story id; empty when the story is not stored here.
  Optional<Draft.Nature> of(String story);

  /// As the archive has it.
  static Natures in(Desk desk) {
    return story -> {
      try {
        return desk.story(new StoryId(story)).map(Story::nature);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// The words a reader gets for it; empty for news.
  static Optional<String> label(Draft.Nature nature) {
    return switch (nature) {
      case NEWS -> Optional.empty();
      case SAMPLE -> Optional.of("sample");
      case BACKGROUND -> Optional.of("background, not news");
    };
  }
}
