package attache.development;

import attache.actor.Names;
import attache.index.Analysis;
import attache.index.Progress;
import attache.index.Vector;
import attache.index.VectorShelf;
import attache.ledger.LedgerFollower;
import attache.story.Archive;
import attache.story.Change;
import attache.story.Draft;
import attache.story.Story;
import attache.story.StoryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes developments follow the archive and the ledger: each story is placed as it comes, and
/// looked at once more when what it means is known. Any process may follow at any time. Safe for
/// use by many threads.
public final class DevelopmentFollower {
  /// Name and version of the rules.
  public static final String RULES = "developments 4";

  // Few at a time: while they are placed, nobody else can write to the record.
  private static final int BATCH = 20;
  private static final int MOST_AGAIN = 1000;

  private final Archive archive;
  private final LedgerFollower ledgerFollower;
  private final VectorShelf vectors;
  private final String model;
  private final DevelopmentShelf shelf;
  private final Profiler profiler;
  private final InstantSource clock;

  /// @param model the embedding model whose vectors count
  public DevelopmentFollower(
      Archive archive,
      LedgerFollower ledgerFollower,
      VectorShelf vectors,
      String model,
      DevelopmentShelf shelf,
      Analysis analysis,
      Names names,
      InstantSource clock) {
    this.archive = archive;
    this.ledgerFollower = ledgerFollower;
    this.vectors = vectors;
    this.model = model;
    this.shelf = shelf;
    this.profiler = new Profiler(analysis, names);
    this.clock = clock;
  }

  /// Places every story whose claims were read and that was not placed yet. What was placed stays
  /// when it is stopped half-way.
  ///
  /// @return false if it is not done: it was interrupted, or the ledger is behind
  public boolean follow(Progress progress) throws IOException {
    var read = ledgerFollower.reached();
    var start = shelf.position(RULES);
    var from = start;
    for (var changes = changes(from, read); !changes.isEmpty(); changes = changes(from, read)) {
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      var to = changes.getLast().position();
      place(from, to, changes);
      var reached = shelf.position(RULES);
      if (reached < to) {
        return false; // others began anew
      }
      from = reached;
      progress.at("grouping stories", from - start, Math.max(read, from) - start);
    }
    return archive.changesAfter(from, 1).isEmpty();
  }

  private List<Change> changes(long from, long read) throws IOException {
    return archive.changesAfter(from, BATCH).stream()
        .filter(change -> change.position() <= read)
        .toList();
  }

  private void place(long from, long to, List<Change> changes) throws IOException {
    var stories = changes.stream().map(Change::story).distinct().toList();
    var profiles = profiles(stories);
    var now = clock.instant();
    shelf.place(
        RULES,
        from,
        to,
        board -> {
          var placing = new Placing(board, new Known(), now);
          for (var story : stories) {
            var profile = profiles.get(story);
            if (profile != null) {
              placing.place(profile);
            } else {
              board.take(story, now);
            }
          }
        });
  }

  /// The profiles of those that are news; made side by side, on every core there is.
  private Map<StoryId, Profile> profiles(List<StoryId> stories) throws IOException {
    try {
      return stories.parallelStream()
          .flatMap(id -> news(id).stream())
          .map(profiler::of)
          .collect(Collectors.toMap(Profile::story, Function.identity()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Story> news(StoryId id) {
    try {
      return archive.story(id).filter(DevelopmentFollower::news);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Background explains terms: it is on no matter.
  private static boolean news(Story story) {
    return !story.withdrawn() && story.nature() != Draft.Nature.BACKGROUND;
  }

  /// Places those again whose meaning has become known since, 1,000 at most.
  ///
  /// @return how many
  public int followMeanings(Progress progress) throws IOException {
    var known = meantSince();
    var again = 0;
    while (again < known.size() && !Thread.currentThread().isInterrupted()) {
      var some = known.subList(again, Math.min(again + BATCH, known.size()));
      placeAgain(some);
      again += some.size();
      progress.at("grouping stories", again, known.size());
    }
    return again;
  }

  private List<StoryId> meantSince() throws IOException {
    var waiting = shelf.unmeant(MOST_AGAIN);
    var known =
        vectors.load(
            model,
            waiting.stream().map(DevelopmentShelf.Unmeant::lead).collect(Collectors.toSet()));
    return waiting.stream()
        .filter(story -> known.containsKey(story.lead()))
        .map(DevelopmentShelf.Unmeant::story)
        .toList();
  }

  private void placeAgain(List<StoryId> stories) throws IOException {
    var profiles = profiles(stories);
    var now = clock.instant();
    var position = shelf.position(RULES);
    shelf.place(
        RULES,
        position,
        position,
        board -> {
          var placing = new Placing(board, new Known(), now);
          for (var story : stories) {
            var profile = profiles.get(story);
            if (profile != null) {
              placing.place(profile);
            }
          }
        });
  }

  /// Places every story anew; ids and what people decided stay.
  ///
  /// @return as [#follow]
  public boolean placeAnew(Progress progress) throws IOException {
    shelf.startAnew();
    return follow(progress);
  }

  /// Changes that were not followed yet.
  public long behind() throws IOException {
    var position = shelf.position(RULES);
    return archive.changesAfter(position, 1).isEmpty()
        ? 0
        : archive.holdings().lastChange() - position;
  }

  /// What is stored, each thing read once.
  private final class Known implements Placing.Texts {
    private final Map<StoryId, Optional<Printing>> printings = new LinkedHashMap<>();

    @Override
    public Optional<Printing> printing(StoryId story) throws IOException {
      var known = printings.get(story);
      if (known == null) {
        known = archive.story(story).map(Printing::new);
        printings.put(story, known);
      }
      return known;
    }

    @Override
    public Map<String, Vector> vectors(Set<String> leads) throws IOException {
      return vectors.load(model, leads);
    }
  }
}
