package attache.door.http.pages;

import attache.story.Story;

/// A story in a list.
///
/// @param date as written, or that it is undated
/// @param label what kind of material it is; empty for news
public record StoryLine(
    String link, String title, String source, String date, String label, String language) {
  public static StoryLine of(Story story, Tongue tongue) {
    return new StoryLine(
        "/stories/" + story.id().value(),
        story.latest().headline(),
        story.source(),
        story.published().map(tongue::dated).orElse(tongue.say("undated")),
        Bookshelf.label(story.nature(), tongue),
        story.language());
  }
}
