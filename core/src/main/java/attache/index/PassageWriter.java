package attache.index;

import attache.story.StoryId;
import java.io.IOException;
import java.util.List;

/// Writes the index; whoever has it holds the index lock until it is closed. For one thread.
public interface PassageWriter extends AutoCloseable {
  /// Puts the passages of one story in place of all it had.
  void put(StoryId story, List<IndexedPassage> passages) throws IOException;

  /// Takes a story out.
  void remove(StoryId story) throws IOException;

  /// Takes everything out and sets the position to 0.
  void clear() throws IOException;

  /// Stories with a passage that has no vector, in order of id.
  List<StoryId> withoutVectors(int limit) throws IOException;

  /// Makes all that was put or removed visible and durable, together with the position.
  void commit(long position) throws IOException;

  /// The last committed position.
  long position() throws IOException;

  @Override
  void close() throws IOException;
}
