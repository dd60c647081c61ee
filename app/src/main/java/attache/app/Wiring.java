package attache.app;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.ExtractiveAnswerer;
import attache.answer.check.Check;
import attache.answer.computed.RowAnswers;
import attache.answer.written.Answerers;
import attache.answer.written.Rewording;
import attache.briefing.Composer;
import attache.briefing.Library;
import attache.briefing.ModelProse;
import attache.desk.AccessDesk;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.desk.DevelopmentDesk;
import attache.desk.DevelopmentMatters;
import attache.desk.HubDesk;
import attache.desk.LedgerDesk;
import attache.desk.ModelDesk;
import attache.desk.SourceDesk;
import attache.desk.StoryDesk;
import attache.desk.Surroundings;
import attache.desk.WatchDesk;
import attache.desk.Watching;
import attache.development.DevelopmentFollower;
import attache.development.Passing;
import attache.door.json.ContractForm;
import attache.door.json.WatchContract;
import attache.door.paper.PaperPress;
import attache.evidence.EvidenceFinder;
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
import attache.language.BgeEmbedder;
import attache.language.DetectedLanguages;
import attache.language.LuceneAnalysis;
import attache.language.OnnxSmallModels;
import attache.ledger.LedgerFollower;
import attache.ledger.reading.NewsReader;
import attache.question.Reader;
import attache.question.Thesaurus;
import attache.send.Couriers;
import attache.source.Arriving;
import attache.source.Discovery;
import attache.source.Fetchers;
import attache.source.Gatherer;
import attache.source.Politeness;
import attache.source.SourceShelf;
import attache.source.hub.HubCallback;
import attache.source.hub.Tending;
import attache.store.embedded.FreshIds;
import attache.store.embedded.Home;
import attache.store.embedded.HomeTurn;
import attache.store.embedded.LuceneIndex;
import attache.store.embedded.SqliteAnswerShelf;
import attache.store.embedded.SqliteArchive;
import attache.store.embedded.SqliteAuditLog;
import attache.store.embedded.SqliteBriefingShelf;
import attache.store.embedded.SqliteCatalogue;
import attache.store.embedded.SqliteDevelopmentShelf;
import attache.store.embedded.SqliteHubShelf;
import attache.store.embedded.SqliteKeyRing;
import attache.store.embedded.SqliteLedger;
import attache.store.embedded.SqliteRecord;
import attache.store.embedded.SqliteSourceShelf;
import attache.store.embedded.SqliteVectorShelf;
import attache.store.embedded.SqliteWatchList;
import attache.story.Story;
import attache.story.StoryId;
import attache.writers.ChatModels;
import attache.writers.ModelFile;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The object graph, top to bottom. There is no framework behind it: what is not here is not there.
final class Wiring {
  private static final int MOST_FOUND = 1000;

  private Wiring() {}

  /// Opens the desk of a home.
  static Desk desk(Home home, Settings settings, Map<String, String> environment, String version)
      throws IOException {
    return desk(home, settings, environment, version, Clock.systemUTC(), Optional.empty());
  }

  /// Opens the desk of a home at some time, among some surroundings.
  static Desk desk(
      Home home, Settings settings, String version, Clock clock, Surroundings surroundings)
      throws IOException {
    return desk(home, settings, Map.of(), version, clock, Optional.of(surroundings));
  }

  private static Desk desk(
      Home home,
      Settings settings,
      Map<String, String> environment,
      String version,
      Clock clock,
      Optional<Surroundings> given)
      throws IOException {
    var record = SqliteRecord.open(home);
    try {
      var archive = new SqliteArchive(record);
      var index = LuceneIndex.open(home);

      var analysis = new LuceneAnalysis();
      var languages = new DetectedLanguages();
      var embedder = new BgeEmbedder();
      var thesaurus = Thesaurus.shipped();
      var gazetteer = Gazetteer.shipped();
      var names = new Names(gazetteer, thesaurus::knows);

      var vectors = new SqliteVectorShelf(record);
      var follower = new Follower(archive, index, vectors, embedder, analysis, names);
      var claims = new NewsReader(gazetteer, names);
      var ledger = new SqliteLedger(record);
      var ledgerFollower = new LedgerFollower(archive, ledger, claims, clock);
      var placing = new SqliteDevelopmentShelf(record);
      var developmentFollower =
          new DevelopmentFollower(
              archive, ledgerFollower, vectors, embedder.model(), placing, analysis, names, clock);
      var reader = new Reader(analysis, names, thesaurus, languages);
      var finder = new EvidenceFinder(index, archive, embedder, analysis, gazetteer, names);
      var rows = new RowAnswers(reader, finder, ledger, archive, analysis, gazetteer, names);
      var check = new Check(names, thesaurus);
      var models = new ModelFile(home.folder(), environment);
      var small = new OnnxSmallModels(models::small);
      var extractive =
          new ExtractiveAnswerer(
              reader, finder, check, rows, archive, clock, new FreshIds(clock), small);
      var answerer =
          new Answerers(extractive, reader, check, ledger, models, ChatModels::writer, small);

      var manners = Politeness.standard(version).allowingPrivate(settings.privateAddresses());
      var turns = new HostTurns();
      var open = fetchers(manners, clock, turns);
      var near = fetchers(manners.allowingPrivate(true), clock, turns);
      var places = new Places(open.reader());
      var documents = new Documents();
      var forms = new SourceForms();
      var shelf = new SqliteSourceShelf(record);
      var gatherer =
          new Gatherer(
              shelf,
              archive,
              documents,
              places,
              forms,
              open,
              near,
              new Arriving(languages, clock),
              clock);
      var hubs = new SqliteHubShelf(record);
      var sources =
          new SourceDesk(
              shelf,
              gatherer,
              new Discovery(documents, forms, open, near),
              forms,
              new OpmlForm(),
              new HomeTurn(home),
              follower,
              new HubDesk(
                  hubs,
                  shelf,
                  gatherer,
                  new HubCallback(hubs, new HubSignatures(), clock),
                  new Tending(
                      hubs,
                      new HubPosts(manners, turns),
                      new HubPosts(manners.allowingPrivate(true), turns),
                      clock),
                  clock),
              clock);
      var ledgerDesk = new LedgerDesk(ledger, archive, gazetteer, clock);
      var passing = new Passing(placing, analysis, names);
      var developments =
          new DevelopmentDesk(placing, developmentFollower, passing, ledgerDesk, archive, clock);
      var answers = new SqliteAnswerShelf(record);
      var ids = new FreshIds(clock);
      var couriers =
          new Couriers(
              settings.sending().mail(),
              settings.sending().secret(),
              settings.privateAddresses(),
              "Attache/" + version,
              clock);
      var watching =
          new Watching(
              new SqliteWatchList(record),
              archive,
              ledger,
              ledgerFollower,
              answers,
              answerer,
              new ContractForm(),
              new WatchContract(),
              index,
              follower,
              embedder,
              analysis,
              reader,
              gazetteer,
              names,
              given.orElseGet(() -> Surroundings.of(developments, () -> broken(shelf))),
              couriers,
              ids,
              clock);

      var composer =
          new Composer(
              new Library(archive, index, reader, analysis, gazetteer, names),
              new DevelopmentMatters(developments),
              name -> found(watching.desk(), name),
              ledgerDesk::rows,
              story -> licence(shelf, story),
              check,
              clock,
              new FreshIds(clock));
      var briefings =
          new BriefingDesk(
              composer,
              new ModelProse(new Rewording(check, small, ledger, models, ChatModels::writer)),
              new SqliteBriefingShelf(record),
              new PaperPress(archive::revisions),
              couriers,
              settings.keeping(),
              clock);
      return new Desk(
          archive,
          answers,
          places,
          follower,
          ledgerFollower,
          answerer,
          new ModelDesk(models, ChatModels::writer, small),
          languages,
          new ContractForm(),
          ledgerDesk,
          new StoryDesk(new SqliteCatalogue(record), index, analysis, ledger, gazetteer),
          new AccessDesk(
              new SqliteKeyRing(record),
              new SqliteAuditLog(record),
              settings.auditQuestions(),
              clock),
          watching.desk(),
          sources,
          developments,
          briefings,
          settings.keeping(),
          clock,
          () -> {
            embedder.close();
            small.close();
            index.close();
            archive.close();
            record.close();
          });
    } catch (IOException | RuntimeException e) {
      record.close();
      throw e;
    }
  }

  /// Sources that do not answer, the one broken longest first.
  private static List<Surroundings.Broken> broken(SourceShelf shelf) throws IOException {
    var broken = new ArrayList<Surroundings.Broken>();
    for (var followed : shelf.all()) {
      var health = followed.health();
      health
          .trouble()
          .filter(_ -> !followed.source().paused())
          .ifPresent(trouble ->
              broken.add(
                  new Surroundings.Broken(
                      followed.source().title(),
                      trouble.since(),
                      trouble.reason(),
                      health.stopped() ? Optional.empty() : Optional.of(health.next()))));
    }
    broken.sort(Comparator.comparing(Surroundings.Broken::since));
    return broken;
  }

  /// The terms a story came under: those of the source it was first had from that stated any.
  private static Optional<String> licence(SourceShelf shelf, Story story) throws IOException {
    return shelf.given(story.id()).stream()
        .flatMap(given -> given.provenance().licence().stream())
        .findFirst();
  }

  /// The stories a watch has found.
  private static Optional<List<StoryId>> found(WatchDesk watches, String name) throws IOException {
    var watch = watches.watch(name);
    return watch.isEmpty()
        ? Optional.empty()
        : Optional.of(
            watches.hits(watch.get(), MOST_FOUND).stream()
                .map(found -> found.story().id())
                .distinct()
                .toList());
  }

  /// As a reader visits, and as a robot.
  private static Fetchers fetchers(Politeness manners, Clock clock, HostTurns turns) {
    var reader = new HttpFetcher(manners, clock, turns);
    return new Fetchers(reader, new RobotFetcher(reader, RobotFetcher.Pauses.STANDARD, clock));
  }
}
