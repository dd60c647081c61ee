package attache.source;

import attache.source.Gathered.Result;
import attache.story.Archive;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Asks sources and stores what they have, a round at a time. Safe for use by many threads; that
/// only one process gathers is seen to by [GatherTurn].
public final class Gatherer {
  // Sources are visited by virtual threads, one for each host, so that those of one host are asked
  // one after another and nobody waits for them. Whoever has read something hands it to the one
  // thread that stores: SQLite has one writer, and many stories in one transaction cost little more
  // than one. The queue between them is short, so that what is read does not pile up in memory.

  private static final int AT_ONCE = 48;
  private static final int WAITING = 64;
  private static final int STORIES_AT_ONCE = 400;
  private static final int MOST_PAGES = 100;
  // Whoever reads what was told keeps all sources waiting; the next visit sees to the rest.
  private static final int MOST_PAGES_TOLD = 10;
  private static final long GLANCE_MILLIS = 50;

  private final SourceShelf shelf;
  private final SourceVisits visits;
  private final Storing storing;
  private final InstantSource clock;

  /// @param open for sources of the open web
  /// @param near for sources that may lie in a private network
  public Gatherer(
      SourceShelf shelf,
      Archive archive,
      ContentReader reader,
      Opener opener,
      Recognition recognition,
      Fetchers open,
      Fetchers near,
      Arriving arriving,
      InstantSource clock) {
    this.shelf = shelf;
    this.visits = new SourceVisits(shelf, reader, opener, recognition, open, near, arriving);
    this.storing = new Storing(archive, shelf, recognition, clock);
    this.clock = clock;
  }

  /// Asks the sources that are due.
  public Gathered due(GatherListener listener) throws IOException {
    return ask(shelf.due(clock.instant()), listener);
  }

  /// Asks every source that is not paused and not stopped.
  public Gathered now(GatherListener listener) throws IOException {
    return ask(
        shelf.all().stream()
            .filter(one -> !one.source().paused() && !one.health().stopped())
            .toList(),
        listener);
  }

  /// Asks some sources, whatever their turn. Stops when the thread is interrupted; what was read by
  /// then is stored.
  public Gathered ask(List<Subscription> sources, GatherListener listener) throws IOException {
    if (sources.isEmpty()) {
      return new Gathered(List.of(), false);
    }
    var round = new Round(sources.size(), listener);
    try (var visiting = Executors.newVirtualThreadPerTaskExecutor()) {
      return round.run(visiting, byHost(sources));
    }
  }

  /// Reads and stores what a hub told of a source, as if it had been fetched from there. Of the
  /// pages behind its items 10 at most are visited; the next visit of the source sees to the rest.
  ///
  /// @param contentType value of `Content-Type`
  public Gathered.Result told(Subscription source, Optional<String> contentType, byte[] content)
      throws IOException {
    Haul haul;
    try {
      haul = visits.told(source, contentType, content, MOST_PAGES_TOLD);
    } catch (InterruptedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      haul = Round.failure(e);
    }
    return storing.store(List.of(new Storing.Delivery(source, haul, true))).getFirst();
  }

  /// A dry run: what a source would give if nothing were known of it.
  ///
  /// @param mostPages most pages behind its items that are visited
  public Trial test(Source source, int mostPages) throws IOException {
    var look =
        new SourceVisits.Look(source, Health.unknown(clock.instant()), _ -> Map.of(), mostPages);
    return Trial.of(visits.look(look), source, clock.instant());
  }

  private static Collection<List<Subscription>> byHost(List<Subscription> sources) {
    var hosts = new LinkedHashMap<String, List<Subscription>>();
    for (var source : sources) {
      hosts.computeIfAbsent(host(source.source()), _ -> new ArrayList<>()).add(source);
    }
    return hosts.values();
  }

  private static String host(Source source) {
    return source.kind().isWeb()
        ? String.valueOf(URI.create(source.place()).getHost()).toLowerCase(Locale.ROOT)
        : "file " + source.place();
  }

  /// One round.
  private final class Round {
    private final int all;
    private final GatherListener listener;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final BlockingQueue<Storing.Delivery> queue = new ArrayBlockingQueue<>(WAITING);
    private final List<Result> results = new ArrayList<>();

    Round(int all, GatherListener listener) {
      this.all = all;
      this.listener = listener;
    }

    Gathered run(ExecutorService visiting, Collection<List<Subscription>> hosts)
        throws IOException {
      hosts.forEach(sources -> visiting.execute(() -> visitAll(sources)));
      visiting.shutdown();
      var interrupted = false;
      try {
        while (!visiting.isTerminated() || !queue.isEmpty()) {
          var first = queue.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
          if (first != null) {
            store(first);
          }
        }
      } catch (InterruptedException e) {
        interrupted = true;
        visiting.shutdownNow();
        storeRest();
      } catch (IOException | RuntimeException e) {
        visiting.shutdownNow();
        throw e;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return new Gathered(results, interrupted);
    }

    private void visitAll(List<Subscription> sources) {
      try {
        for (var source : sources) {
          room.acquire();
          Haul haul;
          try {
            haul = visits.visit(source, MOST_PAGES);
          } catch (InterruptedIOException e) {
            return;
          } catch (IOException | RuntimeException | StackOverflowError e) {
            haul = failure(e);
          } finally {
            room.release();
          }
          queue.put(new Storing.Delivery(source, haul));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the round is over
      }
    }

    /// A fault of ours is a trouble of that source alone.
    static Haul failure(Throwable e) {
      return new Haul.Failure(
          Health.Trouble.Kind.UNREADABLE,
          e instanceof IOException || e instanceof UncheckedIOException
              ? String.valueOf(e.getMessage())
              : "it made the program fail, please report this: " + e,
          Optional.empty());
    }

    private void store(Storing.Delivery first) throws IOException {
      var batch = new ArrayList<Storing.Delivery>();
      var stories = first.stories();
      batch.add(first);
      for (var next = stories < STORIES_AT_ONCE ? queue.poll() : null;
          next != null;
          next = stories < STORIES_AT_ONCE ? queue.poll() : null) {
        batch.add(next);
        stories += next.stories();
      }
      for (var result : storing.store(batch)) {
        results.add(result);
        listener.asked(result, results.size(), all);
      }
    }

    private void storeRest() throws IOException {
      for (var next = queue.poll(); next != null; next = queue.poll()) {
        store(next);
      }
    }
  }
}
