package attache.desk;

import attache.source.Gathered;
import attache.source.Gatherer;
import attache.source.Source;
import attache.source.SourceShelf;
import attache.source.Subscription;
import attache.source.hub.HubCallback;
import attache.source.hub.HubShelf;
import attache.source.hub.HubSubscription;
import attache.source.hub.Tending;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// The verbs of hubs, which tell of the news of sources (WebSub). Nothing is looked for, sent or
/// heard until [#listen] is called. Safe for use by many threads.
public final class HubDesk {
  /// Under which path of the server hubs tell.
  public static final String PLACE = "/websub";

  private static final System.Logger LOG = System.getLogger(HubDesk.class.getName());
  private static final Duration HEARD_FOR = Duration.ofMinutes(30);
  private static final Duration SAID_EVERY = Duration.ofMinutes(5);
  private static final int MOST_READ = 50;
  private static final Duration DAY = Duration.ofDays(1);
  // As with visits: a tenth is added by lot.
  private static final int SPREAD_MINUTES = 144;
  private static final int LOT = 37;

  private final HubShelf hubs;
  private final SourceShelf sources;
  private final Gatherer gatherer;
  private final HubCallback callback;
  private final Tending tending;
  private final InstantSource clock;
  private final Semaphore came = new Semaphore(0);
  private final AtomicReference<Optional<URI>> base = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Instant> said = new AtomicReference<>(Instant.MIN);

  public HubDesk(
      HubShelf hubs,
      SourceShelf sources,
      Gatherer gatherer,
      HubCallback callback,
      Tending tending,
      InstantSource clock) {
    this.hubs = hubs;
    this.sources = sources;
    this.gatherer = gatherer;
    this.callback = callback;
    this.tending = tending;
    this.clock = clock;
  }

  /// What listens to hubs in this process: the server's callback.
  public HubCallback callback() {
    return callback;
  }

  /// Begins to look for hubs, and to have them tell, under an address that they can reach.
  ///
  /// @param address of the server, such as `https://news.example.org`
  public void listen(URI address) {
    var text = address.toString().replaceAll("/+$", "");
    base.set(Optional.of(URI.create(text + PLACE)));
    said.set(Instant.MIN);
  }

  /// Ends listening: sources are asked again as often as usual. What hubs keep telling is lost to
  /// this server, but not to the next visit.
  public void rest() throws IOException {
    if (base.getAndSet(Optional.empty()).isPresent()) {
      var now = clock.instant();
      hubs.heard(now);
      hubs.bringBack(now);
    }
  }

  /// Waits until a hub has told something, for a time at most.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted
  public void await(Duration atMost) throws InterruptedException {
    if (came.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      came.drainPermits();
    }
  }

  /// Has what was taken read soon, by whoever waits in [#await].
  public void goOn() {
    came.release();
  }

  /// Before a round, by whoever has the turn to gather: reads what hubs have told by now, whichever
  /// process took it; 50 at most, so that hubs that tell much do not keep sources from being asked.
  void before(Runnable stored) throws IOException {
    sayListening();
    hubs.bringBack(clock.instant());
    var waiting = hubs.waiting().count();
    try {
      for (var left = Math.min(waiting, MOST_READ);
          left > 0 && !Thread.currentThread().isInterrupted();
          left--) {
        var told = hubs.next();
        if (told.isEmpty()) {
          return;
        }
        read(told.get());
        stored.run();
        sayListening();
      }
    } catch (InterruptedIOException e) {
      // It stays, and is read the next time.
      Thread.currentThread().interrupt();
    }
    if (waiting > MOST_READ) {
      goOn();
    }
  }

  private void sayListening() throws IOException {
    var now = clock.instant();
    if (base.get().isPresent() && now.isAfter(said.get().plus(SAID_EVERY))) {
      hubs.heard(now.plus(HEARD_FOR));
      said.set(now);
    }
  }

  private void read(HubShelf.Distribution told) throws IOException {
    var source = sources.source(told.source()).filter(one -> !one.source().paused());
    if (source.isPresent()) {
      try {
        read(told, source.get());
      } catch (RuntimeException | StackOverflowError e) {
        // A fault of ours: it must not stand in the way of all that comes after it.
        LOG.log(
            System.Logger.Level.ERROR,
            "event=told-broken source={0} kind={1}",
            told.source(),
            e.getClass().getName());
        hubs.ignored(told.pact());
      }
    }
    hubs.read(told.number(), clock.instant());
  }

  private void read(HubShelf.Distribution told, Subscription source) throws IOException {
    var result = gatherer.told(source, told.contentType(), told.content());
    if (result.trouble().isPresent()) {
      hubs.ignored(told.pact());
    }
    // Why it cannot be read may hold words of strangers.
    LOG.log(
        System.Logger.Level.INFO,
        "event=told source={0} added={1} revised={2} readable={3}",
        told.source(),
        result.added(),
        result.revised(),
        result.trouble().isEmpty());
  }

  /// After a round, by whoever has the turn: keeps what sources offer, has those of which a hub
  /// tells asked once a day, and asks hubs.
  void after(Gathered gathered) throws IOException {
    var address = base.get();
    if (address.isEmpty()) {
      return;
    }
    for (var result : gathered.results()) {
      if (result.source().kind() == Source.Kind.FEED && result.offer().isPresent()) {
        hubs.learn(result.source().id(), result.offer().get());
      }
    }
    var held = tending.held().stream().map(HubSubscription::source).collect(Collectors.toSet());
    for (var result : gathered.results()) {
      if (held.contains(result.source().id()) && result.trouble().isEmpty()) {
        hubs.putOff(result.source().id(), daily(result));
      }
    }
    try {
      tending.tend(address.get());
    } catch (InterruptedIOException e) {
      // Noted as asked: it is asked again in its turn.
      Thread.currentThread().interrupt();
    }
  }

  private Instant daily(Gathered.Result result) {
    var lot = Math.floorMod(result.source().id().value() * LOT, SPREAD_MINUTES);
    return clock.instant().plus(DAY).plus(Duration.ofMinutes(lot));
  }
}
