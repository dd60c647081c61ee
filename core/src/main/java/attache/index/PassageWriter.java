package attache.index;

import attache.story.StoryId;
import java.io.IOException;
import java.util.List;

/// Writes the index; whoever has it holds the index lock until it is closed. For one thread. What
/// was put but not committed is lost when it is closed.
///
/// Over a damaged index the position is 0, and the first change takes the damaged files away.
public interface PassageWriter extends AutoCloseable {
  /// Puts the passages of one story in place of all it had.
  void put(StoryId story, List<IndexedPassage> passages) throws IOException;

  /// Takes a story out.
  void remove(StoryId story) throws IOException;

  /// Takes a story out and sees to it that the next [#commit] leaves nothing of it, nor of any
  /// story removed before, in the files. Slow on a large index: for a story that was forgotten.
  void forget(StoryId story) throws IOException;

  /// Takes everything out and sets the position to 0; at once durable. Works on a damaged index.
  void clear() throws IOException;

  /// Stories with a passage that has no vector, in order of id; those not committed count.
  List<StoryId> withoutVectors(int limit) throws IOException;

  /// Makes all that was put or removed visible and durable, together with the position.
  void commit(long position) throws IOException;

  /// The last committed position.
  long position() throws IOException;

  @Override
  void close() throws IOException;
}
