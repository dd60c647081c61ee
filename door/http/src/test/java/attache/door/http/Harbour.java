package attache.door.http;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.Answerer;
import attache.desk.AccessDesk;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.desk.IntakeListener;
import attache.desk.Keeping;
import attache.desk.LedgerDesk;
import attache.desk.StoryDesk;
import attache.door.json.ContractForm;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.Meaning;
import attache.index.Term;
import attache.index.Vector;
import attache.ledger.LedgerFollower;
import attache.source.Extract;
import attache.store.embedded.Home;
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
import attache.story.Archive;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Span;
import attache.story.Story;
import attache.story.StoryKey;
import attache.testkit.answer.Models;
import attache.testkit.briefing.Writing;
import attache.testkit.development.Grouping;
import attache.testkit.index.ListIndex;
import attache.testkit.ledger.Claims;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// A desk for tests: a real record with stories about a harbour that does not exist, and answers
/// that are given beforehand.
public final class Harbour implements AutoCloseable {
  /// When everything happens.
  public static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");

  private static final String GAZETTE = "Harbour Gazette";
  private static final String COURIER = "Northern Courier";

  private final SqliteRecord record;
  private final SqliteArchive archive;
  private final Desk desk;
  private final List<Draft> arriving = new ArrayList<>();
  private final AtomicBoolean broken = new AtomicBoolean();

  private Harbour(Path folder, Keeping keeping) throws IOException {
    this(folder, keeping, InstantSource.system());
  }

  /// @param visits the clock by which sources are visited
  private Harbour(Path folder, Keeping keeping, InstantSource visits) throws IOException {
    record = SqliteRecord.open(Home.at(folder));
    archive = new SqliteArchive(record);
    var index = new ListIndex();
    var shelf = new attache.store.embedded.SqliteVectorShelf(record);
    var gazetteer = Gazetteer.shipped();
    var names = new Names(gazetteer, _ -> true);
    var follower = new Follower(archive, index, shelf, new NoMeanings(), Harbour::terms, names);
    var ledger = new SqliteLedger(record);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var ledgerFollower = new LedgerFollower(archive, ledger, Claims.plain("plain"), clock);
    var ledgerDesk = new LedgerDesk(ledger, archive, gazetteer, clock);
    Answerer answers = new GivenAnswers(this::stories);
    var kept = new SqliteAnswerShelf(record);
    attache.index.Analysis analysis = Harbour::terms;
    var thesaurus = attache.question.Thesaurus.shipped();
    var watching =
        new attache.desk.Watching(
            new attache.store.embedded.SqliteWatchList(record),
            archive,
            ledger,
            ledgerFollower,
            kept,
            answers,
            new ContractForm(),
            new attache.door.json.WatchContract(),
            index,
            follower,
            new NoMeanings(),
            analysis,
            new attache.question.Reader(analysis, names, thesaurus, _ -> "en"),
            gazetteer,
            names,
            attache.desk.Surroundings.NONE,
            attache.watch.Courier.NONE,
            new attache.store.embedded.FreshIds(clock),
            clock);
    desk =
        new Desk(
            archive,
            kept,
            (_, _, _, each) -> arriving.forEach(draft -> each.accept(new Extract.Item(draft))),
            follower,
            ledgerFollower,
            answers,
            Models.none(),
            _ -> "en",
            new ContractForm(),
            ledgerDesk,
            new StoryDesk(new SqliteCatalogue(record), index, Harbour::terms, ledger, gazetteer),
            new AccessDesk(new SqliteKeyRing(record), new SqliteAuditLog(record), false, clock),
            watching.desk(),
            Feeds.desk(
                new SqliteSourceShelf(record),
                new SqliteHubShelf(record),
                breakable(),
                follower,
                visits),
            Grouping.desk(
                new SqliteDevelopmentShelf(record),
                archive,
                ledgerFollower,
                ledgerDesk,
                names,
                clock),
            new BriefingDesk(
                Writing.composer(
                    archive, index, (_, _) -> List.of(), gazetteer, ledgerDesk::rows, clock),
                new SqliteBriefingShelf(record),
                new attache.door.paper.PaperPress(archive::revisions),
                keeping,
                clock),
            keeping,
            clock,
            record);
  }

  /// Words in small letters are terms enough.
  private static List<Term> terms(String text, String language) {
    return Pattern.compile("\\p{L}+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> new Term(word.group(), new Span(word.start(), word.end())))
        .toList();
  }

  /// A desk with stories, keeping its answers.
  public static Harbour full(Path folder) throws IOException {
    var harbour = new Harbour(folder, Keeping.ALWAYS);
    harbour.add(STORIES);
    return harbour;
  }

  /// A desk with stories, keeping nothing of what is asked.
  public static Harbour forgetful(Path folder) throws IOException {
    var harbour = new Harbour(folder, new Keeping(false, Optional.empty()));
    harbour.add(STORIES);
    return harbour;
  }

  /// A desk with nothing in it.
  public static Harbour empty(Path folder) throws IOException {
    return new Harbour(folder, Keeping.ALWAYS);
  }

  /// A desk with nothing in it that visits sources by some clock.
  public static Harbour empty(Path folder, InstantSource visits) throws IOException {
    return new Harbour(folder, Keeping.ALWAYS, visits);
  }

  /// Has storing what comes from sources fail as a fault of the program would, or not any more.
  public void breakStoring(boolean broken) {
    this.broken.set(broken);
  }

  private Archive breakable() {
    return (Archive)
        Proxy.newProxyInstance(
            Archive.class.getClassLoader(),
            new Class<?>[] {Archive.class},
            (_, method, given) -> {
              if (broken.get() && method.getName().equals("receiveAll")) {
                throw new IllegalStateException("storing is broken in this test");
              }
              try {
                return method.invoke(archive, given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  public Desk desk() {
    return desk;
  }

  /// Adds stories.
  public void add(List<Draft> drafts) throws IOException {
    arriving.clear();
    arriving.addAll(drafts);
    desk.add(
        List.of("-"),
        Optional.empty(),
        Optional.empty(),
        new IntakeListener() {
          @Override
          public void stored(Draft draft, attache.story.Receipt receipt) {}

          @Override
          public void refused(Extract.Bad bad) {
            throw new IllegalStateException("refused: " + bad);
          }
        });
  }

  /// The story whose headline begins so.
  public Story story(String headline) throws IOException {
    return archive.stories(0, 1000).stream()
        .filter(story -> story.latest().headline().startsWith(headline))
        .findFirst()
        .orElseThrow();
  }

  /// Address of the server's page for a story.
  public String page(String headline) throws IOException {
    return "/stories/" + story(headline).id().value();
  }

  /// Every story there is.
  public List<Story> stories() {
    try {
      return archive.stories(0, 1000);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    desk.close();
  }

  /// A story.
  public static Draft draft(
      String source, String headline, String body, String date, Draft.Nature nature) {
    var published =
        date.isEmpty()
            ? Optional.<Dated>empty()
            : Optional.of(
                new Dated(date, Instant.parse("2026-03-01T00:00:00Z"), Dated.Precision.DAY));
    return new Draft(
        source,
        headline,
        body,
        published,
        Optional.of(URI.create("https://example.org/" + Integer.toHexString(headline.hashCode()))),
        Optional.of("en"),
        List.of(new StoryKey(StoryKey.Kind.FILE_HEADLINE, "harbour.txt " + headline)),
        Optional.empty(),
        nature,
        false);
  }

  static final List<Draft> STORIES =
      List.of(
          draft(
              GAZETTE,
              "Lindholm harbour to test a pilotage model from Halden",
              """
              The port of Lindholm will test software that proposes safe tracks to pilots. \
              Its maker, Halden Works, trained the model on twelve years of ship movements.

              The trial costs 40 million crowns, the harbour board said on Tuesday. A second \
              phase, worth a further 15 million, depends on a safety review in the autumn. \
              Pilots keep the last word throughout.

              Unions asked for the logs of every proposal to be kept. The board agreed to publish \
              them each month.

              Would you like to know more about the harbour? Ask our chatbot!\
              """,
              "1 March 2026",
              Draft.Nature.SAMPLE),
          draft(
              COURIER,
              "Halden trial at Lindholm dearer than planned",
              """
              The pilotage trial at Lindholm will cost 45 million crowns, two members of the board \
              told this newspaper. They asked not to be named.

              Halden Works did not comment. The harbour had spoken of 40 million.\
              """,
              "3 March 2026",
              Draft.Nature.NEWS),
          draft(
              COURIER,
              "Osterby weighs a data centre under the old grain silo",
              """
              Osterby is considering a small data centre in the cellars of its grain silo. The \
              rooms stay at nine degrees all year, which saves cooling.

              No builder has been chosen, and the council votes in June.\
              """,
              "",
              Draft.Nature.NEWS),
          draft(
              "Attaché glossary",
              "Export licence",
              "An export licence is a permission of a state to send a listed good abroad. It names"
                  + " the good, the receiver and the use.",
              "",
              Draft.Nature.BACKGROUND),
          draft(
              "<img src=x onerror=alert(1)>",
              "<script>alert('headline')</script> & \"quotes\" in a harbour",
              "Text with <script>alert('body')</script> and </span><img src=x onerror=alert(2)>"
                  + " stands here.",
              "<b>yesterday</b>",
              Draft.Nature.NEWS));

  private static final class NoMeanings implements Embedder {
    @Override
    public String model() {
      return "none";
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public List<Vector> passages(List<String> texts) {
      return texts.stream().map(this::question).toList();
    }

    @Override
    public Vector question(String text) {
      return new Vector(new float[] {1, 0});
    }

    @Override
    public List<Meaning> meanings(List<String> texts) {
      throw new UnsupportedOperationException("answers of tests are given, not found");
    }

    @Override
    public void close() {}
  }
}
