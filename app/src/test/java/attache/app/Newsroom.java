package attache.app;

import attache.gather.Documents;
import attache.gather.Places;
import attache.gather.SourceForms;
import attache.gather.web.HostTurns;
import attache.gather.web.HttpFetcher;
import attache.gather.web.RobotFetcher;
import attache.source.Arriving;
import attache.source.Fetchers;
import attache.source.GatherListener;
import attache.source.Gathered;
import attache.source.Gatherer;
import attache.source.Health;
import attache.source.Manners;
import attache.source.NewSource;
import attache.source.Politeness;
import attache.source.Source;
import attache.source.SourceShelf;
import attache.store.embedded.Home;
import attache.store.embedded.SqliteArchive;
import attache.store.embedded.SqliteRecord;
import attache.store.embedded.SqliteSourceShelf;
import attache.story.Archive;
import attache.story.Story;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A gatherer with real parts and a clock that a test sets.
final class Newsroom implements Closeable {
  static final Instant START = Instant.parse("2026-03-04T10:00:00Z");

  final AtomicReference<Instant> now = new AtomicReference<>(START);
  final SourceShelf shelf;
  final Archive archive;
  private final SqliteRecord record;
  private final Gatherer gatherer;
  private final SourceForms forms = new SourceForms();

  Newsroom(Path folder) throws IOException {
    this(folder, Duration.ofSeconds(5));
  }

  Newsroom(Path folder, Duration timeout) throws IOException {
    record = SqliteRecord.open(Home.at(folder));
    archive = new SqliteArchive(record);
    shelf = new SqliteSourceShelf(record);
    var manners = new Politeness("Attache/test (+https://x.example)", 1 << 20, timeout, 5, true);
    var reader = new HttpFetcher(manners, now::get, new HostTurns());
    var pauses = new RobotFetcher.Pauses(Duration.ZERO, Duration.ZERO, _ -> {});
    var fetchers = new Fetchers(reader, new RobotFetcher(reader, pauses, now::get));
    var documents = new Documents();
    gatherer =
        new Gatherer(
            shelf,
            archive,
            documents,
            new Places(reader),
            forms,
            fetchers,
            fetchers,
            new Arriving(_ -> "en", now::get),
            now::get);
  }

  /// Follows a feed.
  Source follow(String place) throws IOException {
    return follow(place, Source.Kind.FEED, Manners.STANDARD);
  }

  Source follow(String place, Source.Kind kind, Manners manners) throws IOException {
    var wanted =
        new NewSource(
            "me",
            place,
            forms.key(place),
            kind,
            "Harbour Gazette",
            List.of(),
            Optional.of("CC BY 4.0"),
            manners,
            List.of());
    return shelf.add(wanted, now.get()).source();
  }

  Gathered gather() throws IOException {
    return gatherer.now(GatherListener.NONE);
  }

  Gathered gather(GatherListener listener) throws IOException {
    return gatherer.now(listener);
  }

  Gathered due() throws IOException {
    return gatherer.due(GatherListener.NONE);
  }

  Health health(Source source) throws IOException {
    return shelf.source(source.id()).orElseThrow().health();
  }

  void later(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  List<Story> stories() throws IOException {
    return archive.stories(0, 1000);
  }

  @Override
  public void close() throws IOException {
    record.close();
  }
}
