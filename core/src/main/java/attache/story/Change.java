package attache.story;

/// One entry of the archive's change feed.
///
/// @param position greater than that of every earlier change; 1 or more, gaps allowed
/// @param kind what happened
/// @param story the story it happened to
public record Change(long position, Kind kind, StoryId story) {
  /// What can happen to a story.
  public enum Kind {
    /// It was added, has a new latest revision or was reinstated.
    STORED,
    /// It was withdrawn or forgotten.
    REMOVED
  }
}
