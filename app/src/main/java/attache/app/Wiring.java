package attache.app;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.ExtractiveAnswerer;
import attache.answer.check.Check;
import attache.answer.computed.RowAnswers;
import attache.answer.written.Answerers;
import attache.desk.AccessDesk;
import attache.desk.Desk;
import attache.desk.LedgerDesk;
import attache.desk.ModelDesk;
import attache.desk.StoryDesk;
import attache.door.json.ContractForm;
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
import attache.store.embedded.SqliteAuditLog;
import attache.store.embedded.SqliteCatalogue;
import attache.store.embedded.SqliteKeyRing;
import attache.store.embedded.SqliteLedger;
import attache.store.embedded.SqliteRecord;
import attache.store.embedded.SqliteVectorShelf;
import attache.writers.ChatModels;
import attache.writers.ModelFile;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/// The object graph, top to bottom. There is no framework behind it: what is not here is not there.
final class Wiring {
  private Wiring() {}

  /// Opens the desk of a home.
  static Desk desk(Home home, Settings settings, Map<String, String> environment, String version)
      throws IOException {
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

      var follower =
          new Follower(archive, index, new SqliteVectorShelf(record), embedder, analysis, names);
      var claims = new NewsReader(gazetteer, names);
      var ledger = new SqliteLedger(record);
      var ledgerFollower = new LedgerFollower(archive, ledger, claims, clock);
      var reader = new Reader(analysis, names, thesaurus, languages);
      var finder = new EvidenceFinder(index, archive, embedder, analysis, gazetteer, names);
      var rows = new RowAnswers(reader, finder, ledger, archive, analysis, gazetteer, names);
      var check = new Check(names, thesaurus);
      var extractive =
          new ExtractiveAnswerer(reader, finder, check, rows, archive, clock, new FreshIds(clock));
      var models = new ModelFile(home.folder(), environment);
      var answerer = new Answerers(extractive, check, models, ChatModels::writer);

      var manners = Politeness.standard(version).allowingPrivate(settings.privateAddresses());
      var places = new Places(new HttpFetcher(manners, clock));
      return new Desk(
          archive,
          new SqliteAnswerShelf(record),
          places,
          follower,
          ledgerFollower,
          answerer,
          new ModelDesk(models, ChatModels::writer),
          languages,
          new ContractForm(),
          new LedgerDesk(ledger, archive, gazetteer, clock),
          new StoryDesk(new SqliteCatalogue(record), index, analysis, ledger, gazetteer),
          new AccessDesk(
              new SqliteKeyRing(record),
              new SqliteAuditLog(record),
              settings.auditQuestions(),
              clock),
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
