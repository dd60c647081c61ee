package attache.development;

import attache.story.StoryId;

/// A story where it belongs.
///
/// @param profile what it is about
/// @param development the development it is in
/// @param copies the first of the stories that print the same text; itself if it is the only one
/// @param pinned whether a person said where it belongs
/// @param meant whether what it means was known when it was placed
public record Placed(
    Profile profile, DevelopmentId development, StoryId copies, boolean pinned, boolean meant) {
  public StoryId story() {
    return profile.story();
  }

  Placed in(DevelopmentId other) {
    return new Placed(profile, other, copies, pinned, meant);
  }
}
