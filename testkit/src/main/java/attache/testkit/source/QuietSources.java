package attache.testkit.source;

import attache.desk.HubDesk;
import attache.desk.SourceDesk;
import attache.index.Follower;
import attache.source.Arriving;
import attache.source.ContentReader;
import attache.source.Contents;
import attache.source.Discovery;
import attache.source.Extractor;
import attache.source.Fetcher;
import attache.source.Fetchers;
import attache.source.Gatherer;
import attache.source.ListForm;
import attache.source.Opener;
import attache.source.Recognition;
import attache.source.Source;
import attache.source.SourceList;
import attache.source.SourceShelf;
import attache.source.Visit;
import attache.source.hub.HubCallback;
import attache.source.hub.HubCaller;
import attache.source.hub.Tending;
import attache.story.Archive;
import attache.story.Draft;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The verbs of sources where nothing can be reached: for tests of other matters.
public final class QuietSources {
  private QuietSources() {}

  /// A desk over a shelf in memory.
  public static SourceDesk desk(Archive archive, Follower follower, InstantSource clock) {
    return desk(new ListSourceShelf(), archive, follower, clock);
  }

  /// A desk over some shelf.
  public static SourceDesk desk(
      SourceShelf shelf, Archive archive, Follower follower, InstantSource clock) {
    Fetcher nowhere =
        (address, _) ->
            new Visit.Refused(
                address,
                Visit.Why.UNREACHABLE,
                "nothing is reached in this test",
                Optional.empty());
    var fetchers = new Fetchers(nowhere, nowhere);
    var reader = new NoReader();
    var names = new PlainNames();
    Opener opener =
        (place, _, _, _) -> {
          throw new IOException("nothing is opened in this test: " + place);
        };
    var gatherer =
        new Gatherer(
            shelf,
            archive,
            reader,
            opener,
            names,
            fetchers,
            fetchers,
            new Arriving(_ -> "en", clock),
            clock);
    var discovery = new Discovery(reader, names, fetchers, fetchers);
    return new SourceDesk(
        shelf,
        gatherer,
        discovery,
        names,
        new NoLists(),
        () -> Optional.of(() -> {}),
        follower,
        hubs(shelf, gatherer, clock),
        clock);
  }

  private static HubDesk hubs(SourceShelf shelf, Gatherer gatherer, InstantSource clock) {
    var hubs = new NoHubs();
    HubCaller nobody =
        (hub, _) -> new HubCaller.Reply.Refused(false, "nothing is reached in this test: " + hub);
    return new HubDesk(
        hubs,
        shelf,
        gatherer,
        new HubCallback(hubs, (_, _, _) -> false, clock),
        new Tending(hubs, nobody, nobody, clock),
        clock);
  }

  private static final class NoReader implements ContentReader {
    @Override
    public Contents read(Extractor.Material material) throws IOException {
      throw new IOException("nothing is read in this test: " + material.name());
    }
  }

  private static final class NoLists implements ListForm {
    @Override
    public SourceList read(String name, byte[] content) throws IOException {
      throw new IOException("no list is read in this test: " + name);
    }

    @Override
    public String write(SourceList list) {
      return list.outlines().size() + " outlines\n";
    }
  }

  private static final class PlainNames implements Recognition {
    @Override
    public Optional<URI> address(String written) {
      return written.startsWith("http") ? Optional.of(URI.create(written)) : Optional.empty();
    }

    @Override
    public String key(String place) {
      return place;
    }

    @Override
    public Optional<Local> local(String written) {
      return Optional.empty();
    }

    @Override
    public List<Draft> keyed(Source source, List<Draft> drafts) {
      return drafts;
    }
  }
}
