package attache.app;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.ExtractiveAnswerer;
import attache.answer.check.Check;
import attache.answer.computed.RowAnswers;
import attache.briefing.Composer;
import attache.briefing.Library;
import attache.briefing.Licences;
import attache.briefing.Watched;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.desk.DevelopmentDesk;
import attache.desk.DevelopmentMatters;
import attache.desk.LedgerDesk;
import attache.development.DevelopmentFollower;
import attache.development.Passing;
import attache.door.json.ContractForm;
import attache.door.paper.PaperPress;
import attache.evidence.EvidenceFinder;
import attache.gather.Places;
import attache.gather.web.HttpFetcher;
import attache.index.Follower;
import attache.language.BgeEmbedder;
import attache.language.DetectedLanguages;
import attache.language.LuceneAnalysis;
import attache.ledger.LedgerFollower;
import attache.ledger.reading.NewsReader;
import attache.question.Reader;
import attache.question.Thesaurus;
import attache.source.Politeness;
import attache.store.embedded.FreshIds;
import attache.store.embedded.Home;
import attache.store.embedded.LuceneIndex;
import attache.store.embedded.SqliteAnswerShelf;
import attache.store.embedded.SqliteArchive;
import attache.store.embedded.SqliteBriefingShelf;
import attache.store.embedded.SqliteDevelopmentShelf;
import attache.store.embedded.SqliteLedger;
import attache.store.embedded.SqliteRecord;
import attache.store.embedded.SqliteVectorShelf;
import java.io.IOException;
import java.time.Clock;

/// The object graph, top to bottom. There is no framework behind it: what is not here is not there.
final class Wiring {
  private Wiring() {}

  /// Opens the desk of a home.
  static Desk desk(Home home, Settings settings, String version) throws IOException {
    var clock = Clock.systemUTC();
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
      var shelf = new SqliteDevelopmentShelf(record);
      var developmentFollower =
          new DevelopmentFollower(
              archive,
              ledger,
              ledgerFollower,
              vectors,
              embedder.model(),
              shelf,
              analysis,
              names,
              clock);
      var reader = new Reader(analysis, names, thesaurus, languages);
      var finder = new EvidenceFinder(index, archive, embedder, analysis, gazetteer, names);
      var rows = new RowAnswers(reader, finder, ledger, archive, analysis, gazetteer, names);
      var check = new Check(names, thesaurus);
      var answerer =
          new ExtractiveAnswerer(reader, finder, check, rows, archive, clock, new FreshIds(clock));

      var manners = Politeness.standard(version).allowingPrivate(settings.privateAddresses());
      var places = new Places(new HttpFetcher(manners, clock));
      var ledgerDesk = new LedgerDesk(ledger, archive, gazetteer, clock);
      var passing = new Passing(shelf, analysis, names);
      var developments =
          new DevelopmentDesk(shelf, developmentFollower, passing, ledgerDesk, archive, clock);
      var composer =
          new Composer(
              new Library(archive, index, reader, analysis, gazetteer, names),
              new DevelopmentMatters(developments),
              Watched.NOTHING,
              ledgerDesk::rows,
              Licences.UNKNOWN,
              check,
              clock,
              new FreshIds(clock));
      var briefings =
          new BriefingDesk(
              composer,
              new SqliteBriefingShelf(record),
              new PaperPress(archive::revisions),
              settings.keeping(),
              clock);
      return new Desk(
          archive,
          new SqliteAnswerShelf(record),
          places,
          follower,
          ledgerFollower,
          answerer,
          languages,
          new ContractForm(),
          ledgerDesk,
          developments,
          briefings,
          settings.keeping(),
          clock,
          () -> {
            embedder.close();
            index.close();
            archive.close();
            record.close();
          });
    } catch (IOException | RuntimeException e) {
      record.close();
      throw e;
    }
  }
}
