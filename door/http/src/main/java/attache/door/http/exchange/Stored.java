package attache.door.http.exchange;

import attache.desk.Desk;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Finds what addresses name.
public final class Stored {
  private Stored() {}

  /// A story by the id in an address.
  ///
  /// @throws Refusal 404 if there is none
  public static Story story(Desk desk, String id) throws IOException {
    var name = id.toUpperCase(Locale.ROOT);
    Optional<Story> story =
        name.matches("[0-9A-HJKMNP-TV-Z]{26}") ? desk.story(new StoryId(name)) : Optional.empty();
    return story.orElseThrow(() ->
        Refusal.of(404, "no story is stored under this name")
            .field("id")
            .fix("it may have been forgotten; /stories lists what is stored"));
  }
}
