package attache.story;

/// What the archive did with a draft.
public sealed interface Receipt {
  /// The story the draft belongs to.
  StoryId story();

  /// It was not known.
  record Added(StoryId story, RevisionId revision) implements Receipt {}

  /// It was known, with this very text.
  record Unchanged(StoryId story) implements Receipt {}

  /// It was known with another text, which is kept.
  record Revised(StoryId story, RevisionId revision) implements Receipt {}
}
