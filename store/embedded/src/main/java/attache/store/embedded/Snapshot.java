package attache.store.embedded;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/// One committed state of the index. It stays readable while others write, merge or start anew,
/// until all who use it have released it.
final class Snapshot {
  static final String POSITION = "position";

  private final IndexReader reader;
  private final byte[] commit;
  private final long position;

  private Snapshot(IndexReader reader, byte[] commit, long position) {
    this.reader = reader;
    this.commit = commit;
    this.position = position;
  }

  static Snapshot empty() throws IOException {
    return new Snapshot(new MultiReader(), new byte[0], 0);
  }

  /// The newest state, sharing with this one what did not change; this one if it is the newest.
  ///
  /// A commit is known by its random id, not by Lucene's version number: that one starts again when
  /// a damaged index is deleted and rebuilt.
  Snapshot newest(Directory directory) throws IOException {
    try {
      var latest = SegmentInfos.readLatestCommit(directory);
      return Arrays.equals(latest.getId(), commit) ? this : following(directory);
    } catch (IndexNotFoundException e) {
      return commit.length == 0 ? this : empty();
    }
  }

  private Snapshot following(Directory directory) throws IOException {
    if (reader instanceof DirectoryReader old) {
      try {
        var changed = DirectoryReader.openIfChanged(old);
        if (changed != null) {
          return of(changed);
        }
      } catch (IllegalStateException | IllegalArgumentException e) {
        // The index was deleted and rebuilt: nothing can be shared.
      }
    }
    return of(DirectoryReader.open(directory));
  }

  private static Snapshot of(DirectoryReader reader) throws IOException {
    var commit = reader.getIndexCommit();
    var infos = SegmentInfos.readCommit(reader.directory(), commit.getSegmentsFileName());
    return new Snapshot(reader, infos.getId(), position(commit.getUserData()));
  }

  static long position(Map<String, String> userData) {
    return Long.parseLong(userData.getOrDefault(POSITION, "0"));
  }

  /// False if it was released for good and another must be taken.
  boolean take() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  IndexSearcher searcher() {
    return new IndexSearcher(reader);
  }

  IndexReader reader() {
    return reader;
  }

  long position() {
    return position;
  }
}
