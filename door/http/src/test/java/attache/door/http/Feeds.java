package attache.door.http;

import attache.desk.HubDesk;
import attache.desk.SourceDesk;
import attache.gather.Documents;
import attache.gather.OpmlForm;
import attache.gather.Places;
import attache.gather.SourceForms;
import attache.gather.web.HostTurns;
import attache.gather.web.HttpFetcher;
import attache.gather.web.HubPosts;
import attache.gather.web.HubSignatures;
import attache.gather.web.RobotFetcher;
import attache.index.Follower;
import attache.source.Arriving;
import attache.source.Discovery;
import attache.source.Fetchers;
import attache.source.Gatherer;
import attache.source.Politeness;
import attache.source.SourceShelf;
import attache.source.hub.HubCallback;
import attache.source.hub.HubShelf;
import attache.source.hub.Tending;
import attache.story.Archive;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The verbs of sources for tests: real visits, to servers of this machine.
final class Feeds {
  private Feeds() {}

  static SourceDesk desk(
      SourceShelf shelf, HubShelf hubs, Archive archive, Follower follower, InstantSource clock) {
    var open = fetchers(false, clock);
    var near = fetchers(true, clock);
    var documents = new Documents();
    var forms = new SourceForms();
    var gatherer =
        new Gatherer(
            shelf,
            archive,
            documents,
            new Places(open.reader()),
            forms,
            open,
            near,
            new Arriving(_ -> "en", clock),
            clock);
    return new SourceDesk(
        shelf,
        gatherer,
        new Discovery(documents, forms, open, near),
        forms,
        new OpmlForm(),
        () -> Optional.of(() -> {}),
        follower,
        new HubDesk(
            hubs,
            shelf,
            gatherer,
            new HubCallback(hubs, new HubSignatures(), clock),
            new Tending(hubs, posts(false), posts(true), clock),
            clock),
        clock);
  }

  private static HubPosts posts(boolean privately) {
    return new HubPosts(Politeness.standard("test").allowingPrivate(privately), new HostTurns());
  }

  private static Fetchers fetchers(boolean privately, InstantSource clock) {
    var manners = Politeness.standard("test").allowingPrivate(privately);
    var reader = new HttpFetcher(manners, clock, new HostTurns());
    var hurried = new RobotFetcher.Pauses(Duration.ZERO, Duration.ZERO, _ -> {});
    return new Fetchers(reader, new RobotFetcher(reader, hurried, clock));
  }
}
