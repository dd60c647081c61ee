package attache.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The record: every story, every revision, for good. The index is derived from it.
///
/// Safe for use by many threads and many processes on one home. Each call is one short transaction:
/// it happened wholly, and is on disk, when it returns; otherwise nothing happened. Each
/// implementation passes `ArchiveContract`.
public interface Archive extends AutoCloseable {
  /// Stores a draft: a new story, a new revision of a known one, or nothing when both are known.
  ///
  /// The story is the one that the first known key of the draft names, else a new one; the draft's
  /// keys are learnt either way; a key keeps the story it was given first. [StoryKey.Kind#TEXT]
  /// keys count within the source of the draft. A draft of a withdrawn story leaves it withdrawn,
  /// and one of a forgotten story stores nothing and is unchanged. What a new revision states about
  /// the story (date, address, language, origin) takes the place of what was known; what it leaves
  /// open does not.
  ///
  /// @param draft what arrived
  /// @param language ISO 639-1 code, stated or detected; `und` when unknown
  /// @param sentences as in [Revision#sentences()]
  /// @param fetched when it arrived
  default Receipt receive(Draft draft, String language, List<Span> sentences, Instant fetched)
      throws IOException {
    return receiveAll(List.of(new Arrival(draft, language, sentences, fetched))).getFirst();
  }

  /// Stores drafts in the order given, all of them in one transaction: many times faster than one
  /// by one. A later draft of the list may belong to the story of an earlier one.
  ///
  /// @param arrivals as for [#receive]; a few hundred are a good batch
  /// @return one receipt for each, in the same order
  /// @throws IllegalArgumentException if the sentences of one do not fit its text; nothing is
  ///   stored
  List<Receipt> receiveAll(List<Arrival> arrivals) throws IOException;

  /// A story with its latest revision, withdrawn or not; empty when there is none or it was
  /// forgotten.
  Optional<Story> story(StoryId id) throws IOException;

  /// Stories whose id begins with some letters, or if none does, ends with them: what a reader
  /// typed of an id. Ids given together begin alike, so their ends are what people are shown.
  ///
  /// @param prefix 4 or more characters, any case
  /// @return at most 10, in order of id, forgotten ones left out
  List<Story> storiesByPrefix(String prefix) throws IOException;

  /// Every revision of a story, oldest first; empty when there is none or it was forgotten.
  List<Revision> revisions(StoryId id) throws IOException;

  /// Stories in the order they were first seen, newest first, withdrawn ones left out.
  ///
  /// @param skip how many to pass over, 0 or more
  /// @param limit most wanted, 1 to 1000
  List<Story> stories(int skip, int limit) throws IOException;

  /// How many stories were first seen after a moment, background and withdrawn ones left out.
  int arrivedSince(Instant moment) throws IOException;

  /// What is stored.
  Holdings holdings() throws IOException;

  /// Withdraws a story: it is kept, but neither searched nor cited. False if there is none.
  boolean withdraw(StoryId id) throws IOException;

  /// Takes a withdrawal back. False if the story is unknown or was not withdrawn.
  boolean reinstate(StoryId id) throws IOException;

  /// Removes every text of a story, its address and dates, and the vectors that no other story has
  /// a use for, so that they cannot be read from the files again. The id and keys stay, so that it
  /// is not taken for new. Slow: the files are rewritten. False if there is none; asked again, the
  /// files are swept again.
  boolean forget(StoryId id) throws IOException;

  /// Changes after a position, oldest first. A story has one entry at most: a later change of it
  /// takes the place of the earlier. A withdrawn story has no [Change.Kind#STORED] until it is
  /// reinstated.
  ///
  /// @param position 0 for all
  /// @param limit most wanted, 1 to 10000
  List<Change> changesAfter(long position, int limit) throws IOException;

  /// Writes a consistent copy of the record to a file that does not exist yet.
  void backUp(Path file) throws IOException;

  /// How many stories and sources are stored, withdrawn ones left out.
  ///
  /// @param stories stories of every nature
  /// @param news of them, the news and sample stories
  /// @param sources names of the sources of those
  /// @param sentences sentences of the latest revisions
  /// @param lastChange position of the newest change; 0 when there is none
  record Holdings(int stories, int news, int sources, long sentences, long lastChange) {}

  @Override
  void close() throws IOException;
}
