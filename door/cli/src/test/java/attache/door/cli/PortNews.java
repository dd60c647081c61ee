package attache.door.cli;

import attache.ledger.Claim;
import attache.ledger.Flag;
import attache.ledger.Ledger;
import attache.ledger.Measure;
import attache.ledger.Modality;
import attache.ledger.Party;
import attache.ledger.Quantity.Bound;
import attache.ledger.Role;
import attache.ledger.Stage;
import attache.passage.SentenceSplitter;
import attache.store.embedded.Home;
import attache.store.embedded.SqliteArchive;
import attache.store.embedded.SqliteLedger;
import attache.store.embedded.SqliteRecord;
import attache.story.Dated;
import attache.story.Draft;
import attache.story.Revision;
import attache.testkit.Stories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A home with four stories of a port that does not exist, and what the ledger has of them.
final class PortNews {
  private static final Party FUND_BY_PRONOUN =
      new Party(List.of("Port Fund"), Party.Basis.COREFERENCE, false);

  private PortNews() {}

  static void fill(Path folder) {
    try (var record = SqliteRecord.open(Home.at(folder))) {
      var archive = new SqliteArchive(record);
      var reads = new ArrayList<Ledger.Read>();
      read(archive, reads, cranes(), PortNews::ofCranes);
      read(archive, reads, aid(), PortNews::ofAid);
      read(archive, reads, rounds(), PortNews::ofRounds);
      read(archive, reads, again(), PortNews::ofAgain);
      var last = archive.holdings().lastChange();
      new SqliteLedger(record).record("plain", 0, last, reads, Stories.ARRIVED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(
      SqliteArchive archive,
      List<Ledger.Read> reads,
      Draft draft,
      Function<Revision, List<Claim>> claims)
      throws IOException {
    var sentences = new SentenceSplitter().split(draft.headline(), draft.body());
    var receipt = archive.receive(draft, "en", sentences, Stories.ARRIVED);
    var story = archive.story(receipt.story()).orElseThrow();
    reads.add(new Ledger.Read(story.id(), claims.apply(story.latest())));
  }

  private static Draft draft(String source, String day, String headline, String body) {
    return new Draft(
        source,
        headline,
        body,
        Optional.of(new Dated(day, Instant.parse(day + "T00:00:00Z"), Dated.Precision.DAY)),
        Optional.empty(),
        Optional.of("en"),
        List.of(),
        Optional.empty(),
        Draft.Nature.NEWS,
        false);
  }

  private static Draft cranes() {
    return draft(
        "Harbour Gazette",
        "2026-02-03",
        "Port Fund will back three harbours",
        "The Port Fund is budgeting nearly nine million kronor for cranes in 2027. It will also pay"
            + " more than €3,500,000 to Quillon Docks. A share of the fees goes to the yard.");
  }

  private static List<Claim> ofCranes(Revision text) {
    return List.of(
        Told.in(text, 1, "nearly nine million kronor")
            .from("Port Fund")
            .doing("is budgeting")
            .stage(Stage.PLANNED)
            .about("cranes")
            .during(2027)
            .money(Role.BUDGET, Bound.NEARLY, "9000000", "SEK"),
        Told.in(text, 2, "more than €3,500,000")
            .from(FUND_BY_PRONOUN)
            .to("Quillon Docks")
            .doing("will pay")
            .about("docks")
            .money(Role.INVESTMENT, Bound.MORE_THAN, "3500000", "EUR"),
        Told.in(text, 3, "A share of the fees")
            .to("Quillon Docks")
            .doing("goes")
            .stage(Stage.UNSPECIFIED)
            .flag(Flag.REFERENT_UNCLEAR)
            .vague(Role.SHARE));
  }

  private static Draft aid() {
    return draft(
        "Northern Ledger",
        "2026-02-10",
        "Northland approves aid for yard, says \"not a gift\"",
        "Northland has approved €4 million of aid for Quillon Docks if the yard stays open. The port"
            + " may spend up to €12 million on quays, the minister said.");
  }

  private static List<Claim> ofAid(Revision text) {
    var aid =
        Told.in(text, 1, "€4 million")
            .from("Northland")
            .to("Quillon Docks")
            .doing("has approved")
            .stage(Stage.APPROVED)
            .about("the yard")
            .money(Role.STATE_AID, Bound.EXACT, "4000000", "EUR");
    return List.of(
        Told.in(text, 1, "has approved €4 million of aid for Quillon Docks")
            .from("Northland")
            .to("Quillon Docks")
            .doing("approve aid")
            .stage(Stage.APPROVED)
            .about("the yard")
            .on("the yard stays open")
            .measure(Measure.Type.STATE_AID, Measure.Direction.SUPPORT, aid),
        aid,
        Told.in(text, 2, "up to €12 million")
            .from("the port")
            .doing("may spend")
            .stage(Stage.CONSIDERED)
            .saidBy("the minister")
            .about("quays")
            .money(Role.INVESTMENT, Bound.UP_TO, "12000000", "EUR"));
  }

  private static Draft rounds() {
    return draft(
        "Harbour Gazette",
        "2026-02-12",
        "Velora raises money for tugs",
        "Velora has raised between €1.2 million and €1.5 million from savers. Northland is weighing a"
            + " ban on old tugs. Around €2 million went into Velora's yard.");
  }

  private static List<Claim> ofRounds(Revision text) {
    return List.of(
        Told.in(text, 1, "between €1.2 million and €1.5 million")
            .from("Velora")
            .to("savers")
            .doing("has raised")
            .stage(Stage.DONE)
            .about("tugs")
            .between(Role.FUNDING_RAISED, "1200000", "1500000", "EUR"),
        Told.in(text, 2, "is weighing a ban on old tugs")
            .from("Northland")
            .doing("ban")
            .stage(Stage.CONSIDERED)
            .about("old tugs")
            .measure(Measure.Type.REGULATION, Measure.Direction.PROHIBIT),
        Told.in(text, 3, "Around €2 million")
            .to("Velora Yards")
            .doing("went into")
            .stage(Stage.DONE)
            .said(Modality.ESTIMATED)
            .money(Role.INVESTMENT, Bound.APPROX, "2000000", "EUR"));
  }

  private static Draft again() {
    return draft(
        "Northern Ledger",
        "2026-02-14",
        "Port Fund to pay docks",
        "The Port Fund will pay more than €3.5 million to Quillon Docks for new docks.");
  }

  private static List<Claim> ofAgain(Revision text) {
    return List.of(
        Told.in(text, 1, "more than €3.5 million")
            .from("Port Fund")
            .to("Quillon Docks")
            .doing("will pay")
            .about("docks")
            .money(Role.INVESTMENT, Bound.MORE_THAN, "3500000", "EUR"));
  }
}
