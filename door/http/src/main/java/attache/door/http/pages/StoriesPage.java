package attache.door.http.pages;

import attache.story.Archive.Holdings;
import java.util.List;
import java.util.Optional;

/// What the page *Stories* shows.
///
/// @param held what is stored
/// @param lines the stories, newest first
/// @param newest address of the first page
/// @param older address of the page after
record StoriesPage(
    Holdings held, List<StoryLine> lines, Optional<String> newest, Optional<String> older) {}
