package attache.index;

import attache.actor.Mention;
import attache.actor.Names;
import attache.passage.Passage;
import attache.passage.Passages;
import attache.story.Archive;
import attache.story.Change;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Makes the index follow the archive: words at once, meanings as there is time. Whoever holds the
/// index lock follows for everybody; the others find the work done. Safe for use by many threads.
public final class Follower {
  private static final int BATCH = 500;
  private static final int STORIES_AT_ONCE = 64;
  // A laptop makes about 17 vectors a second, and a story that arrives must wait for these.
  private static final int EMBEDDED_AT_ONCE = 16;
  private static final int MOST_UNREAD = 10_000;
  private static final long GLANCE_NANOS = 20_000_000;
  private static final String LEARNING = "learning meanings";

  private final Archive archive;
  private final PassageIndex index;
  private final VectorShelf shelf;
  private final Embedder embedder;
  private final Analysis analysis;
  private final Names names;
  private final Passages passages = new Passages();

  public Follower(
      Archive archive,
      PassageIndex index,
      VectorShelf shelf,
      Embedder embedder,
      Analysis analysis,
      Names names) {
    this.archive = archive;
    this.index = index;
    this.shelf = shelf;
    this.embedder = embedder;
    this.analysis = analysis;
    this.names = names;
  }

  /// Makes every stored story findable by its words.
  ///
  /// @return false if another process holds the index lock and the index is still behind
  public boolean follow(Progress progress) throws IOException {
    if (behind() == 0) {
      return true;
    }
    var writer = index.write();
    if (writer.isEmpty()) {
      return behind() == 0;
    }
    try (var held = writer.get()) {
      followWith(held, progress);
    }
    index.refresh();
    return true;
  }

  /// Embeds passages that have no vector yet. Stories that arrive meanwhile become findable by
  /// their words within seconds: the work stops for them every few passages.
  ///
  /// @return how many stories were given vectors; 0 when none lacks them or another process is at
  ///   it
  public int learnMeanings(Progress progress) throws IOException {
    var writer = index.write();
    if (writer.isEmpty()) {
      return 0;
    }
    var learnt = new HashSet<StoryId>();
    try (var held = writer.get()) {
      for (var lacking = lacking(held, learnt);
          !lacking.isEmpty() && !Thread.currentThread().isInterrupted();
          lacking = lacking(held, learnt)) {
        learn(held, lacking, learnt, progress);
      }
    }
    index.refresh();
    return learnt.size();
  }

  private static List<StoryId> lacking(PassageWriter writer, Set<StoryId> learnt)
      throws IOException {
    return writer.withoutVectors(Integer.MAX_VALUE).stream()
        .filter(id -> !learnt.contains(id))
        .toList();
  }

  private void learn(
      PassageWriter writer, List<StoryId> lacking, Set<StoryId> learnt, Progress progress)
      throws IOException {
    var all = learnt.size() + lacking.size();
    for (var at = 0; at < lacking.size() && !Thread.currentThread().isInterrupted(); ) {
      var end = Math.min(at + STORIES_AT_ONCE, lacking.size());
      var ids = lacking.subList(at, end);
      var done = learnt.size();
      embed(writer, ids, () -> progress.at(LEARNING, done, all));
      writer.commit(writer.position());
      learnt.addAll(ids);
      at = end;
      progress.at(LEARNING, learnt.size(), all);
    }
  }

  /// What the passages of a story mean, in reading order. Those that have no vector yet are
  /// embedded for the occasion.
  public List<PassageMeaning> meanings(Story story) throws IOException {
    var cut = passages.of(story.latest());
    var texts = cut.stream().map(passage -> EmbeddedText.of(story, passage)).toList();
    var known = kept(hashes(story, cut));
    var lacking = texts.stream().filter(text -> !known.containsKey(EmbeddedText.hash(text))).toList();
    var made = lacking.isEmpty() ? List.<Vector>of() : embedder.passages(lacking);
    for (var i = 0; i < lacking.size(); i++) {
      known.put(EmbeddedText.hash(lacking.get(i)), made.get(i));
    }
    var meanings = new ArrayList<PassageMeaning>();
    for (var i = 0; i < cut.size(); i++) {
      var vector = known.get(EmbeddedText.hash(texts.get(i)));
      if (vector != null) {
        meanings.add(new PassageMeaning(cut.get(i).first(), cut.get(i).last(), vector));
      }
    }
    return List.copyOf(meanings);
  }

  /// Empties the index and makes it anew from the archive; vectors that are kept are used again.
  ///
  /// @throws IOException if another process holds the index lock
  public void rebuild(Progress progress) throws IOException {
    var writer =
        index
            .write()
            .orElseThrow(() ->
                new IOException(
                    "the index is being written by another attache process; stop it (serve,"
                        + " gather) or try again when it is done"));
    try (writer) {
      writer.clear();
      followWith(writer, progress);
    }
    index.refresh();
  }

  /// Changes the index has not followed yet.
  public long behind() throws IOException {
    index.refresh();
    return archive.changesAfter(index.position(), 1).isEmpty()
        ? 0
        : archive.holdings().lastChange() - index.position();
  }

  /// Stories that arrived or changed and that a search does not see yet, 10,000 at most.
  public int unread() throws IOException {
    index.refresh();
    return (int)
        archive.changesAfter(index.position(), MOST_UNREAD).stream()
            .filter(change -> change.kind() == Change.Kind.STORED)
            .count();
  }

  /// Waits a little for the process that holds the index lock.
  ///
  /// @return whether the index has followed all there is
  public boolean await(Duration patience) throws IOException {
    var end = System.nanoTime() + patience.toNanos();
    while (behind() > 0 && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return behind() == 0;
  }

  private void followWith(PassageWriter writer, Progress progress) throws IOException {
    var position = writer.position();
    if (archive.changesAfter(position, 1).isEmpty()) {
      return;
    }
    var last = archive.holdings().lastChange();
    var start = position;
    for (var changes = archive.changesAfter(position, BATCH);
        !changes.isEmpty() && !Thread.currentThread().isInterrupted();
        changes = archive.changesAfter(position, BATCH)) {
      for (var change : changes) {
        apply(writer, change);
        position = change.position();
      }
      writer.commit(position);
      progress.at("indexing", position - start, last - start);
    }
  }

  private void apply(PassageWriter writer, Change change) throws IOException {
    var story = archive.story(change.story());
    if (story.isEmpty()) {
      writer.forget(change.story());
    } else if (story.get().withdrawn()) {
      writer.remove(change.story());
    } else {
      var cut = passages.of(story.get().latest());
      var vectors = kept(hashes(story.get(), cut));
      writer.put(change.story(), indexed(story.get(), cut, vectors));
    }
  }

  /// Stories are read again once the vectors are made: what changed meanwhile was followed
  /// meanwhile, and must not be put back as it was.
  private void embed(PassageWriter writer, List<StoryId> ids, Runnable heard) throws IOException {
    var texts = new HashMap<String, String>();
    for (var story : present(ids)) {
      for (var passage : passages.of(story.latest())) {
        var text = EmbeddedText.of(story, passage);
        texts.put(EmbeddedText.hash(text), text);
      }
    }
    var vectors = vectors(writer, texts, heard);
    var still = present(ids);
    var gone = new HashSet<>(ids);
    for (var story : still) {
      gone.remove(story.id());
    }
    for (var id : gone) {
      writer.remove(id);
    }
    for (var story : still) {
      var cut = passages.of(story.latest());
      shelf.use(story.id(), hashes(story, cut));
      writer.put(story.id(), indexed(story, cut, vectors));
    }
  }

  private List<Story> present(List<StoryId> ids) throws IOException {
    var present = new ArrayList<Story>();
    for (var id : ids) {
      archive.story(id).filter(story -> !story.withdrawn()).ifPresent(present::add);
    }
    return present;
  }

  private Map<String, Vector> vectors(
      PassageWriter writer, Map<String, String> texts, Runnable heard) throws IOException {
    var known = kept(texts.keySet());
    // Texts of like length together are embedded faster.
    var lacking =
        texts.keySet().stream()
            .filter(hash -> !known.containsKey(hash))
            .sorted(Comparator.comparing(texts::get, Comparator.comparingInt(String::length)))
            .toList();
    for (var at = 0; at < lacking.size(); at += EMBEDDED_AT_ONCE) {
      var some = lacking.subList(at, Math.min(at + EMBEDDED_AT_ONCE, lacking.size()));
      known.putAll(made(some, texts));
      followWith(writer, Progress.NONE);
      heard.run();
    }
    return known;
  }

  private Map<String, Vector> made(List<String> hashes, Map<String, String> texts)
      throws IOException {
    var made = embedder.passages(hashes.stream().map(texts::get).toList());
    var fresh = new HashMap<String, Vector>();
    for (var i = 0; i < hashes.size(); i++) {
      fresh.put(hashes.get(i), made.get(i));
    }
    shelf.save(embedder.model(), fresh);
    return fresh;
  }

  private Map<String, Vector> kept(Set<String> hashes) throws IOException {
    var kept = new HashMap<String, Vector>();
    for (var part : parts(hashes)) {
      kept.putAll(shelf.load(embedder.model(), part));
    }
    return kept;
  }

  private static List<Set<String>> parts(Set<String> hashes) {
    var parts = new ArrayList<Set<String>>();
    for (var hash : hashes) {
      if (parts.isEmpty() || parts.getLast().size() == 1000) {
        parts.add(new HashSet<>());
      }
      parts.getLast().add(hash);
    }
    return parts;
  }

  private List<IndexedPassage> indexed(
      Story story, List<Passage> cut, Map<String, Vector> vectors) {
    var headline = terms(story.latest().headline(), story.language());
    var indexed = new ArrayList<IndexedPassage>();
    for (var passage : cut) {
      indexed.add(
          new IndexedPassage(
              passage,
              story.language(),
              headline,
              terms(passage.text(), story.language()),
              names.in(passage.text(), false).stream().map(Mention::name).distinct().toList(),
              story.nature() == Draft.Nature.BACKGROUND,
              Optional.ofNullable(
                  vectors.get(EmbeddedText.hash(EmbeddedText.of(story, passage))))));
    }
    return indexed;
  }

  private List<String> terms(String text, String language) {
    return analysis.terms(text, language).stream().map(Term::text).toList();
  }

  private static Set<String> hashes(Story story, List<Passage> cut) {
    var hashes = new HashSet<String>();
    cut.forEach(passage -> hashes.add(EmbeddedText.hash(EmbeddedText.of(story, passage))));
    return hashes;
  }
}
