package attache.door.http.pages;

import attache.story.Dated;
import attache.story.Story;

/// A story in a list.
///
/// @param date as written, or "undated"
/// @param label what kind of material it is; empty for news
record StoryLine(
    String link, String title, String source, String date, String label, String language) {
  static StoryLine of(Story story) {
    return new StoryLine(
        "/stories/" + story.id().value(),
        story.latest().headline(),
        story.source(),
        story.published().map(Dated::asWritten).orElse("undated"),
        Bookshelf.label(story.nature()),
        story.language());
  }
}
