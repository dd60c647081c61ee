package attache.door.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.actor.Gazetteer;
import attache.actor.Names;
import attache.desk.AccessDesk;
import attache.desk.BriefingDesk;
import attache.desk.Desk;
import attache.desk.Keeping;
import attache.desk.LedgerDesk;
import attache.desk.Premises;
import attache.desk.StoryDesk;
import attache.desk.Surroundings;
import attache.desk.Watching;
import attache.door.json.ContractForm;
import attache.door.json.WatchContract;
import attache.door.paper.PaperPress;
import attache.index.Embedder;
import attache.index.Follower;
import attache.index.Meaning;
import attache.index.Term;
import attache.index.Vector;
import attache.ledger.LedgerFollower;
import attache.question.Question;
import attache.question.Reader;
import attache.question.Thesaurus;
import attache.source.Extract;
import attache.source.Extractor;
import attache.store.embedded.FreshIds;
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
import attache.store.embedded.SqliteWatchList;
import attache.story.Span;
import attache.testkit.Stories;
import attache.testkit.answer.Models;
import attache.testkit.briefing.Writing;
import attache.testkit.development.Grouping;
import attache.testkit.index.ListIndex;
import attache.testkit.ledger.Claims;
import attache.testkit.source.QuietSources;
import attache.watch.Courier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Premises with a real record, and everything else as small as it can be.
final class TestHome implements Premises {
  /// A headline at which adding is interrupted.
  static final String CTRL_C = "Ctrl-C";

  /// A headline of a file that is passed over.
  static final String OTHER_KIND = "Other kind";

  private static final String ACTORS =
      """
      Port Fund\tBODY\tthe port fund|PF\t\t\tNorthland\t
      Northland\tSTATE\t\tNorthern\t\t\t
      Crane Mark II\tPRODUCT\t\t\t\tPort Fund\t
      """;

  private final Path folder;
  private final List<Question> asked = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private Keeping keeping = Keeping.ALWAYS;
  private boolean visitsPrivate;
  private int width = 80;

  TestHome(Path folder) {
    this.folder = folder;
  }

  /// What a command line did.
  record Run(int status, String out, String err) {
    private Run with(String written) {
      return new Run(status, written, err);
    }
  }

  Run run(String... line) {
    return run("", Screen.Ends.NONE, line);
  }

  Run run(String typed, Screen.Ends ends, String... line) {
    var out = new ByteArrayOutputStream();
    return run(typed, ends, out, line).with(out.toString(UTF_8));
  }

  /// Runs with an output of its own, which is not in what comes back.
  Run run(String typed, Screen.Ends ends, OutputStream out, String... line) {
    var err = new ByteArrayOutputStream();
    var screen =
        new Screen(
            new ByteArrayInputStream(typed.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            ends,
            ends.out(),
            () -> width);
    var cli = new Cli(home -> home.<Premises>map(TestHome::new).orElse(this), List.of(), screen);
    return new Run(cli.run(List.of(line)), "", err.toString(UTF_8));
  }

  /// What was written, with every run of white space as one space.
  static String flat(String written) {
    return written.replaceAll("\\s+", " ");
  }

  /// A file with stories: the headline, then the body, apart by lines of `---`.
  Path file(String name, String content) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How wide the screen is from now on.
  void width(int cells) {
    width = cells;
  }

  List<Question> asked() {
    return asked;
  }

  boolean visitsPrivate() {
    return visitsPrivate;
  }

  void keep(Keeping kept) {
    keeping = kept;
  }

  void finds(Finding finding) {
    findings.add(finding);
  }

  @Override
  public Path home() {
    return folder;
  }

  @Override
  public String version() {
    return "0.1-test";
  }

  @Override
  public Premises visitingPrivateAddresses() {
    visitsPrivate = true;
    return this;
  }

  @Override
  public Path restore(Path backup) throws IOException {
    var aside = folder.resolve("aside.db");
    Files.move(folder.resolve("attache.db"), aside);
    Files.copy(backup, folder.resolve("attache.db"));
    return aside;
  }

  @Override
  public List<Finding> examine() {
    return List.copyOf(findings);
  }

  @Override
  public Desk open() throws IOException {
    var record = SqliteRecord.open(Home.at(folder));
    var archive = new SqliteArchive(record);
    var gazetteer = Gazetteer.read(new StringReader("header\n" + ACTORS));
    var names = new Names(gazetteer, _ -> false);
    var clock = Clock.fixed(Stories.ARRIVED, ZoneOffset.UTC);
    var index = new ListIndex();
    var follower =
        new Follower(
            archive,
            index,
            new SqliteVectorShelf(record),
            new OneVector(),
            (_, _) -> List.of(),
            names);
    var claims = Claims.plain("plain");
    var ledger = new SqliteLedger(record);
    var ledgerFollower = new LedgerFollower(archive, ledger, claims, clock);
    var answers = new SqliteAnswerShelf(record);
    var answerer = new WordAnswerer(archive, asked);
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
            new OneVector(),
            TestHome::words,
            new Reader(TestHome::words, names, Thesaurus.shipped(), _ -> "en"),
            gazetteer,
            names,
            Surroundings.NONE,
            Courier.NONE,
            new FreshIds(clock),
            clock);
    var ledgerDesk = new LedgerDesk(ledger, archive, gazetteer, clock);
    return new Desk(
        archive,
        answers,
        TestHome::read,
        follower,
        ledgerFollower,
        answerer,
        Models.none(),
        _ -> "en",
        new ContractForm(),
        ledgerDesk,
        new StoryDesk(
            new SqliteCatalogue(record), new ListIndex(), (_, _) -> List.of(), ledger, gazetteer),
        new AccessDesk(new SqliteKeyRing(record), new SqliteAuditLog(record), false, clock),
        watching.desk(),
        QuietSources.desk(new SqliteSourceShelf(record), archive, follower, clock),
        Grouping.desk(
            new SqliteDevelopmentShelf(record), archive, ledgerFollower, ledgerDesk, names, clock),
        new BriefingDesk(
            Writing.composer(
                archive, index, (_, _) -> List.of(), gazetteer, ledgerDesk::rows, clock),
            new SqliteBriefingShelf(record),
            new PaperPress(archive::revisions),
            keeping,
            clock),
        keeping,
        clock,
        record);
  }

  private static List<Term> words(String text, String language) {
    return Pattern.compile("\\p{L}+")
        .matcher(text)
        .results()
        .map(it -> new Term(it.group().toLowerCase(Locale.ROOT), new Span(it.start(), it.end())))
        .toList();
  }

  private static void read(
      String place, Optional<Extractor.Kind> kind, Optional<String> source, Consumer<Extract> each)
      throws IOException {
    var line = 1;
    for (var story : Files.readString(Path.of(place)).split("---\n")) {
      var parts = story.split("\n", 2);
      if (parts[0].equals(CTRL_C)) {
        Thread.currentThread().interrupt();
        continue;
      }
      if (parts[0].equals(OTHER_KIND)) {
        each.accept(new Extract.PassedOver(place, ".bin is not read"));
      } else if (parts.length < 2) {
        each.accept(new Extract.Bad(place, line, "a story must have a headline and a body"));
      } else {
        var from = source.orElse("Harbour Gazette");
        each.accept(new Extract.Item(Stories.from(from, parts[0], parts[1].strip())));
      }
      line += (int) story.lines().count() + 1;
    }
  }

  private static final class OneVector implements Embedder {
    @Override
    public String model() {
      return "one";
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
      return List.of();
    }

    @Override
    public void close() {}
  }
}
