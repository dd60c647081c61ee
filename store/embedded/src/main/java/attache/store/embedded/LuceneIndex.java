package attache.store.embedded;

import attache.index.Hit;
import attache.index.PassageIndex;
import attache.index.PassageWriter;
import attache.index.Search;
import attache.index.Statistics;
import attache.index.StoryIndex;
import attache.story.StoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The index in Lucene: BM25 over headline, body and names, and a graph of int8 vectors.
///
/// The index lock is a lock of the operating system on `write.lock`, which dies with its process.
public final class LuceneIndex implements PassageIndex, StoryIndex {
  private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

  private final Path folder;
  private final boolean writable;
  private final Directory directory;
  private final Object refreshing = new Object();
  private Snapshot snapshot;

  private LuceneIndex(Home home, Directory directory) throws IOException {
    this.folder = home.index();
    this.writable = home.writable();
    this.directory = directory;
    this.snapshot = Snapshot.empty();
  }

  /// Opens the index of a home; one that is missing or damaged is empty until it is rebuilt.
  public static LuceneIndex open(Home home) throws IOException {
    var missing = !home.writable() && !Files.isDirectory(home.index());
    var index =
        new LuceneIndex(
            home, missing ? new ByteBuffersDirectory() : FSDirectory.open(home.index()));
    index.refresh();
    return index;
  }

  @Override
  public List<Hit> search(Search search) throws IOException {
    return reading(searcher -> new Candidates(searcher).find(search));
  }

  @Override
  public Statistics statistics(Collection<String> terms) throws IOException {
    return reading(searcher -> {
      var frequencies = new HashMap<String, Long>();
      for (var term : terms) {
        var query = new TermQuery(new Term(Fields.ANY, Fields.term(term)));
        frequencies.put(term, (long) searcher.count(query));
      }
      return new Statistics(searcher.getIndexReader().numDocs(), frequencies);
    });
  }

  @Override
  public Set<StoryId> holding(List<Set<String>> terms) throws IOException {
    return reading(searcher -> StoriesHolding.in(searcher.getIndexReader(), terms));
  }

  private <T> T reading(Reading<T> reading) throws IOException {
    var taken = take();
    try {
      return reading.in(taken.searcher());
    } finally {
      taken.release();
    }
  }

  private interface Reading<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private synchronized Snapshot take() {
    if (!snapshot.take()) {
      throw new IllegalStateException("the index is closed: " + folder);
    }
    return snapshot;
  }

  @Override
  public long position() {
    return current().position();
  }

  /// A damaged index leaves the snapshot as it was; [#damage()] says what is wrong.
  @Override
  public boolean refresh() throws IOException {
    // Searches go on in the old snapshot while the new one is opened.
    synchronized (refreshing) {
      var old = current();
      Snapshot newest;
      try {
        newest = old.newest(directory);
      } catch (IOException | RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "event=index-unreadable folder=" + folder, e);
        return false;
      }
      if (newest == old) {
        return false;
      }
      exchange(newest);
      old.release();
      return true;
    }
  }

  private synchronized Snapshot current() {
    return snapshot;
  }

  private synchronized void exchange(Snapshot newest) {
    snapshot = newest;
  }

  @Override
  public Optional<PassageWriter> write() throws IOException {
    return writable ? LuceneWriter.open(directory) : Optional.empty();
  }

  @Override
  public Optional<String> damage() {
    if (!Files.isDirectory(folder)) {
      return Optional.of("there is no index in " + folder + ": `attache reindex` builds it");
    }
    try (var reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return Optional.empty();
    } catch (IndexNotFoundException e) {
      return Optional.of("there is no index in " + folder + " yet: `attache reindex` builds it");
    } catch (IOException | RuntimeException e) {
      return Optional.of(
          "the index in %s is damaged: `attache reindex` builds it anew (%s)"
              .formatted(folder, e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (refreshing) {
      current().release();
      directory.close();
    }
  }
}
