package attache.store.embedded;

import attache.index.IndexedPassage;
import attache.index.PassageWriter;
import attache.story.StoryId;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Writes the Lucene index. Holds the index lock, through an [IndexWriter] or, over a damaged
/// index, by itself until the damaged files are deleted.
final class LuceneWriter implements PassageWriter {
  private static final long MERGE_PATIENCE_NANOS = 3_000_000_000L;
  private static final long GLANCE_NANOS = 5_000_000;

  private final Directory directory;
  private @Nullable IndexWriter writer;
  private @Nullable Lock lock;
  private long position;
  private boolean sweep;
  private boolean uncommitted;

  private LuceneWriter(Directory directory) {
    this.directory = directory;
  }

  /// Empty while another process holds the lock.
  static Optional<PassageWriter> open(Directory directory) throws IOException {
    var opened = new LuceneWriter(directory);
    try {
      opened.begin();
      return Optional.of(opened);
    } catch (LockObtainFailedException e) {
      return Optional.empty();
    }
  }

  private void begin() throws IOException {
    try {
      var begun = new IndexWriter(directory, Writing.settings());
      writer = begun;
      position = position(begun);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException e) {
      // What cannot be read can only be replaced; until then the lock is all there is.
      lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      position = 0;
    }
  }

  private static long position(IndexWriter writer) {
    for (var entry : writer.getLiveCommitData()) {
      if (entry.getKey().equals(Snapshot.POSITION)) {
        return Long.parseLong(entry.getValue());
      }
    }
    return 0;
  }

  private IndexWriter writer() throws IOException {
    if (writer == null || !writer.isOpen()) {
      startAnew();
    }
    return Objects.requireNonNull(writer);
  }

  private void startAnew() throws IOException {
    if (lock == null) {
      // A writer that Lucene closed after an error has given the lock up.
      lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    }
    for (var file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
    lock.close();
    lock = null;
    writer = new IndexWriter(directory, Writing.settings());
    position = 0;
  }

  @Override
  public void put(StoryId story, List<IndexedPassage> passages) throws IOException {
    for (var passage : passages) {
      if (!passage.passage().story().equals(story)) {
        throw new IllegalArgumentException(
            "passages must be of story %s, got one of %s"
                .formatted(story, passage.passage().story()));
      }
    }
    if (passages.isEmpty()) {
      remove(story);
      return;
    }
    var documents = passages.stream().map(Fields::document).toList();
    writer().updateDocuments(Fields.story(story), documents);
    uncommitted = true;
  }

  @Override
  public void remove(StoryId story) throws IOException {
    writer().deleteDocuments(Fields.story(story));
    uncommitted = true;
  }

  @Override
  public void forget(StoryId story) throws IOException {
    remove(story);
    sweep = true;
  }

  @Override
  public void clear() throws IOException {
    var clean = writer();
    clean.deleteAll();
    commit(0);
  }

  @Override
  public List<StoryId> withoutVectors(int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, got " + limit);
    }
    var found = new TreeSet<String>();
    try (var reader = DirectoryReader.open(writer())) {
      for (var leaf : reader.leaves()) {
        var bare = leaf.reader().postings(new Term(Fields.BARE, "yes"));
        var live = leaf.reader().getLiveDocs();
        var stories = DocValues.getSorted(leaf.reader(), Fields.STORY);
        while (bare != null && bare.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if ((live == null || live.get(bare.docID())) && stories.advanceExact(bare.docID())) {
            found.add(stories.lookupOrd(stories.ordValue()).utf8ToString());
            if (found.size() > limit) {
              found.removeLast();
            }
          }
        }
      }
    }
    return found.stream().map(StoryId::new).toList();
  }

  @Override
  public void commit(long position) throws IOException {
    var committing = writer();
    if (sweep) {
      // Rewrites every segment with a deleted passage: until then its terms stand in the files.
      committing.forceMergeDeletes(true);
      sweep = false;
    }
    committing.setLiveCommitData(Map.of(Snapshot.POSITION, Long.toString(position)).entrySet());
    committing.commit();
    this.position = position;
    uncommitted = false;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
    if (writer != null && writer.isOpen()) {
      try {
        if (!uncommitted) {
          finishMerges(writer);
        }
      } finally {
        writer.rollback();
      }
    }
  }

  /// Keeps the merges that are done or nearly done. A process that adds one story and ends would
  /// otherwise leave one more segment each time; a long merge is left to a process that stays.
  private static void finishMerges(IndexWriter open) throws IOException {
    var scheduler = (ConcurrentMergeScheduler) open.getConfig().getMergeScheduler();
    var end = System.nanoTime() + MERGE_PATIENCE_NANOS;
    while (scheduler.mergeThreadCount() > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    open.commit();
  }
}
