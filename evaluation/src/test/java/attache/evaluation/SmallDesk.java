package attache.evaluation;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.answer.Answer;
import attache.answer.Answerer;
import attache.answer.Cited;
import attache.answer.Reply;
import attache.answer.Statement;
import attache.answer.Window;
import attache.desk.AccessDesk;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.desk.Keeping;
import attache.desk.LedgerDesk;
import attache.desk.StoryDesk;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.Meaning;
import attache.index.Term;
import attache.index.Vector;
import attache.ledger.LedgerFollower;
import attache.question.Question;
import attache.source.Extract;
import attache.source.Extractor;
import attache.store.embedded.Home;
import attache.store.embedded.SqliteAnswerShelf;
import attache.store.embedded.SqliteArchive;
import attache.store.embedded.SqliteAuditLog;
import attache.store.embedded.SqliteBriefingShelf;
import attache.store.embedded.SqliteCatalogue;
import attache.store.embedded.SqliteDevelopmentShelf;
import attache.store.embedded.SqliteKeyRing;
import attache.store.embedded.SqliteLedger;
import attache.store.embedded.SqliteRecord;
import attache.store.embedded.SqliteSourceShelf;
import attache.store.embedded.SqliteVectorShelf;
import attache.story.Archive;
import attache.story.Draft;
import attache.story.Story;
import attache.testkit.Stories;
import attache.testkit.answer.Models;
import attache.testkit.briefing.Writing;
import attache.testkit.development.Grouping;
import attache.testkit.index.ListIndex;
import attache.testkit.ledger.Claims;
import attache.testkit.source.QuietSources;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Opens desks over a real record that answer in the simplest way: with the first sentence that has
/// the last word of the question, and not at all when there is none.
final class SmallDesk implements DeskOpener {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final List<Path> homes = new ArrayList<>();
  final List<String> learnt = new ArrayList<>();

  @Override
  public Desk open(Path home) throws IOException {
    homes.add(home);
    var record = SqliteRecord.open(Home.at(home));
    var archive = new SqliteArchive(record);
    var gazetteer = Gazetteer.read(new StringReader(""));
    var names = new Names(gazetteer, _ -> false);
    var index = new ListIndex();
    var follower =
        new Follower(
            archive,
            index,
            new SqliteVectorShelf(record),
            embedder(),
            (_, _) -> List.<Term>of(),
            names);
    var ledger = new SqliteLedger(record);
    var clock = Clock.systemUTC();
    var ledgerFollower = new LedgerFollower(archive, ledger, Claims.plain("plain"), clock);
    var answers = new SqliteAnswerShelf(record);
    attache.index.Analysis analysis = (_, _) -> List.of();
    var thesaurus = attache.question.Thesaurus.shipped();
    var watching =
        new attache.desk.Watching(
            new attache.store.embedded.SqliteWatchList(record),
            archive,
            ledger,
            ledgerFollower,
            answers,
            answerer(archive),
            reply -> reply.id(),
            told -> told.alert().id(),
            index,
            follower,
            embedder(),
            analysis,
            new attache.question.Reader(analysis, names, thesaurus, _ -> "en"),
            gazetteer,
            names,
            attache.desk.Surroundings.NONE,
            attache.watch.Courier.NONE,
            new attache.store.embedded.FreshIds(clock),
            clock);
    var ledgerDesk = new LedgerDesk(ledger, archive, gazetteer, clock);
    return new Desk(
        archive,
        answers,
        SmallDesk::lines,
        follower,
        ledgerFollower,
        answerer(archive),
        Models.none(),
        _ -> "en",
        reply -> "{\"id\": \"" + reply.id() + "\"}",
        ledgerDesk,
        new StoryDesk(
            new SqliteCatalogue(record), new ListIndex(), (_, _) -> List.of(), ledger, gazetteer),
        new AccessDesk(
            new SqliteKeyRing(record), new SqliteAuditLog(record), false, Clock.systemUTC()),
        watching.desk(),
        QuietSources.desk(new SqliteSourceShelf(record), archive, follower, Clock.systemUTC()),
        Grouping.desk(
            new SqliteDevelopmentShelf(record), archive, ledgerFollower, ledgerDesk, names, clock),
        new BriefingDesk(
            Writing.composer(
                archive, index, (_, _) -> List.of(), gazetteer, ledgerDesk::rows, clock),
            new SqliteBriefingShelf(record),
            new Writing.Titles(),
            Keeping.ALWAYS,
            clock),
        Keeping.ALWAYS,
        clock,
        record);
  }

  private static void lines(
      String place, Optional<Extractor.Kind> kind, Optional<String> source, Consumer<Extract> each)
      throws IOException {
    var number = 0;
    for (var line : Files.readAllLines(Path.of(place))) {
      number++;
      each.accept(line.startsWith("{") ? story(line) : new Extract.Bad(place, number, "no story"));
    }
  }

  private static Extract story(String line) {
    var fields = JSON.readTree(line);
    Draft draft =
        Stories.draft(fields.get("headline").stringValue(), fields.get("body").stringValue());
    return new Extract.Item(draft);
  }

  private static Answerer answerer(Archive archive) {
    return (question, conversation) -> {
      var words = question.text().toLowerCase(Locale.ROOT).split("\\P{L}+");
      if (words[words.length - 1].equals("fail")) {
        throw new IllegalStateException("asked to fail");
      }
      var found = find(archive.stories(0, 100), words[words.length - 1]);
      return reply(question, found);
    };
  }

  private static Optional<Cited> find(List<Story> stories, String word) {
    return stories.stream()
        .flatMap(story ->
            IntStream.range(1, story.latest().sentences().size())
                .mapToObj(sentence -> Cited.whole(story, sentence)))
        .filter(cited -> cited.sentenceText().toLowerCase(Locale.ROOT).contains(word))
        .findFirst();
  }

  private static Reply reply(Question question, Optional<Cited> found) {
    var answer =
        found
            .<Answer>map(cited ->
                new Answer.Answered(
                    List.of(Statement.extract(cited.sentenceText(), List.of(cited))), List.of()))
            .orElseGet(() -> new Answer.NotInSources("Not said.", List.of()));
    return new Reply(
        "%026d".formatted(Math.floorMod(question.hashCode(), 1000)),
        Optional.empty(),
        question,
        answer,
        List.of(),
        Window.ALL,
        Stories.ARRIVED,
        1,
        1,
        "en",
        Optional.empty(),
        List.of(),
        "extractive",
        1);
  }

  private Embedder embedder() {
    return new Embedder() {
      @Override
      public String model() {
        return "none";
      }

      @Override
      public int dimensions() {
        return 1;
      }

      @Override
      public List<Vector> passages(List<String> texts) {
        learnt.addAll(texts);
        return texts.stream().map(_ -> question("")).toList();
      }

      @Override
      public Vector question(String text) {
        return new Vector(new float[] {1});
      }

      @Override
      public List<Meaning> meanings(List<String> texts) {
        throw new UnsupportedOperationException("nothing here asks for meanings of sentences");
      }

      @Override
      public void close() {}
    };
  }
}
