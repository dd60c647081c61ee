package attache.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  @TempDir private Path folder = Path.of("");
  private TestHome home = new TestHome(folder);

  @BeforeEach
  void fill() {
    home = new TestHome(folder.resolve("home"));
    PortNews.fill(folder.resolve("home"));
  }

  private String out(String... line) {
    var run = home.run(line);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }

  private String refused(int status, String... line) {
    var run = home.run(line);
    assertThat(run.status()).as(Arrays.toString(line)).isEqualTo(status);
    assertThat(run.err()).startsWith("attache: ").doesNotContain("\tat ");
    return run.err();
  }

  /// The id of the row whose words are these.
  private String id(String words) {
    for (var list : new String[] {"figures", "measures"}) {
      for (var line : out(list, "--json", "--all").split("\n")) {
        if (line.contains("\"as_written\":\"" + words + "\"")) {
          return line.replaceAll("^\\[?\\{\"id\":\"(\\w+)\".*", "$1");
        }
      }
    }
    throw new IllegalArgumentException("there is no row of these words: " + words);
  }

  @Nested
  class Listing {
    @Test
    void figuresFitEightyColumns() {
      Golden.check("figures", out("figures"));
      assertThat(out("figures").lines()).allMatch(line -> Cells.of(line) <= 80);
    }

    @Test
    void figuresTakeOneLineEachOnAWideScreen() {
      home.width(160);
      Golden.check("figures-wide", out("figures"));
    }

    @Test
    void measuresAreListed() {
      Golden.check("measures", out("measures"));
    }

    @Test
    void filtersNarrow() {
      assertThat(out("figures", "--stage", "planned,considered"))
          .contains("SEK 9m", "€12m", "2 figures")
          .doesNotContain("€4m");
      assertThat(out("figures", "--actor", "port fund", "--currency", "eur")).contains("2 figures");
      assertThat(out("figures", "--role", "state-aid")).contains("€4m", "1 figure\n");
      assertThat(out("figures", "--since", "2026-02-12", "--until", "2026-02"))
          .contains("3 figures");
      assertThat(out("figures", "--topic", "cranes")).contains("1 figure\n");
      assertThat(out("measures", "--type", "regulation")).contains("ban", "considered");
      assertThat(out("figures", "--actor", "nobody")).startsWith("No figure.");
    }

    @Test
    void figuresOfATypeOfMeasureAreItsAmounts() {
      assertThat(out("figures", "--type", "state_aid")).contains("€4m", "1 figure\n");
      assertThat(out("measures", "--role", "state_aid")).contains("approve aid", "1 decision");
    }

    @Test
    void wrongValuesAreToldWithTheRightOnes() {
      assertThat(TestHome.flat(refused(Exit.USAGE, "figures", "--stage", "done,dunno")))
          .contains("there is no stage \"dunno\"; there are: considered, proposed, planned")
          .contains("attache figures --help");
      assertThat(refused(Exit.USAGE, "figures", "--since", "March")).contains("2026-03-12");
      assertThat(refused(Exit.USAGE, "figures", "--json", "--csv")).contains("--json", "--csv");
      assertThat(refused(Exit.USAGE, "totals", "--by", "mood")).contains("there are: stage");
      assertThat(refused(Exit.USAGE, "figures", "--limit", "0")).contains("--limit must be 1");
    }

    @Test
    void limitSaysHowManyThereAre() {
      assertThat(out("figures", "--limit", "2")).contains("2 of 8 figures");
    }
  }

  @Nested
  class Forms {
    @Test
    void jsonHasTheColumnsOfTheLedgerInOrder() {
      var first = out("figures", "--json", "--currency", "SEK").strip();
      assertThat(first)
          .startsWith("[{\"id\":\"f")
          .contains(
              "\"article\":4,\"headline\":\"Port Fund will back three harbours\",\"sentence\":1,",
              "\"as_written\":\"nearly nine million kronor\",\"kind\":\"MONEY\",\"role\":\"BUDGET\","
                  + "\"actor\":\"Port Fund\",\"counterpart\":\"not stated\","
                  + "\"action\":\"is budgeting\",\"stage\":\"PLANNED\",\"modality\":\"ASSERTED\","
                  + "\"attribution\":\"\",\"value\":9000000,\"unit\":\"SEK\","
                  + "\"unit_basis\":\"EXPLICIT_WORD\",\"bound\":\"NEARLY\",\"lower\":null,"
                  + "\"lower_incl\":\"\",\"upper\":9000000,\"upper_incl\":\"excl\","
                  + "\"period\":\"2027\",\"purpose\":\"cranes\",\"note\":\"\",\"story\":")
          .endsWith("\"review\":\"MACHINE\"}]");
    }

    @Test
    void offsetsCutTheWordsOutOfTheStory() {
      var row = out("figures", "--json", "--currency", "SEK");
      var start = Integer.parseInt(row.replaceAll("(?s).*\"char_start\":(\\d+).*", "$1"));
      var end = Integer.parseInt(row.replaceAll("(?s).*\"char_end\":(\\d+).*", "$1"));
      var text =
          "Port Fund will back three harbours\n\nThe Port Fund is budgeting nearly nine million"
              + " kronor for cranes";
      assertThat(text.substring(start, end)).isEqualTo("nearly nine million kronor");
    }

    @Test
    void measuresAsJsonNameTheirFigures() {
      assertThat(out("measures", "--json", "--type", "state-aid"))
          .contains(
              "\"sphere\":\"PUBLIC\",\"type\":\"STATE_AID\",\"authority\":\"Northland\","
                  + "\"addressee\":\"Quillon Docks\",\"object\":\"the yard\","
                  + "\"action\":\"approve aid\",\"direction\":\"SUPPORT\",\"stage\":\"APPROVED\","
                  + "\"modality\":\"ASSERTED\",\"condition\":\"the yard stays open\",\"time\":\"\","
                  + "\"figures\":\""
                  + id("€4 million")
                  + "\",\"note\":\"\"");
    }

    @Test
    void csvQuotesWhatNeedsIt() {
      var csv = out("figures", "--csv", "--role", "state_aid");
      assertThat(csv)
          .startsWith("id,article,headline,sentence,char_start,char_end,as_written,kind,role,")
          .contains(",\"Northland approves aid for yard, says \"\"not a gift\"\"\",1,")
          .endsWith("\r\n");
      assertThat(csv.split("\r\n")).hasSize(2);
    }

    @Test
    void linkedDataSaysItsTerms() {
      assertThat(out("figures", "--jsonld", "--role", "funding_raised"))
          .startsWith("{\"@context\":{\"@vocab\":\"https://schema.org/\",\"attache\":\"urn:")
          .contains(
              "\"@type\":[\"Claim\",\"attache:Figure\"]",
              "\"@type\":\"NewsArticle\"",
              "\"datePublished\":\"2026-02-12\"",
              "\"actionStatus\":\"https://schema.org/CompletedActionStatus\"",
              "\"@type\":\"MonetaryAmount\",\"currency\":\"EUR\",\"minValue\":1200000,"
                  + "\"attache:minInclusive\":true,\"maxValue\":1500000");
      assertThat(out("measures", "--jsonld")).contains("\"attache:condition\":[\"the yard stays");
    }

    @Test
    void chartIsAnSvgWithTitleAndWords() throws IOException {
      var file = folder.resolve("chart.svg");
      var run = home.run("figures", "--chart", file.toString());
      assertThat(run.err()).isEqualTo("Written: " + file + "\n");
      assertThat(run.out()).isEmpty();
      assertThat(Files.readString(file))
          .startsWith("<svg xmlns=")
          .contains("<title id=", "<desc id=", "Planned · SEK", "prefers-color-scheme:dark");
      assertThat(refused(Exit.USAGE, "figures", "--chart", folder.toString())).contains("folder");
      assertThat(out("totals", "--chart", "-")).startsWith("<svg").contains("Totals by stage");
    }
  }

  @Nested
  class Adding {
    @Test
    void totalsKeepStageCurrencyAndRoleApart() {
      Golden.check("totals", out("totals"));
    }

    @Test
    void totalsCanBeToldApartByActor() {
      Golden.check("totals-by-actor", out("totals", "--by", "actor"));
    }

    @Test
    void whatIsInNoTotalIsListedWithTheReason() {
      assertThat(TestHome.flat(out("totals", "--left-out"))).contains("counted once with another");
      assertThat(out("totals", "--left-out", "--json")).contains("\"reason\":\"");
    }

    @Test
    void totalsAsJsonCarryTheirBounds() {
      assertThat(out("totals", "--json", "--stage", "announced"))
          .contains(
              "\"stage\":\"ANNOUNCED\",\"currency\":\"EUR\",\"role\":\"INVESTMENT\",\"group\":\"\","
                  + "\"lower\":3500000,\"lower_incl\":\"excl\",\"upper\":null,\"upper_incl\":\"\","
                  + "\"exact\":false");
      assertThat(out("totals", "--csv")).startsWith("stage,currency,role,");
      assertThat(refused(Exit.USAGE, "totals", "--jsonld")).contains("--json");
    }
  }

  @Nested
  class Tracking {
    @Test
    void trackersThatShipAreListed() {
      assertThat(out("tracker")).contains("investments_and_subsidies", "Semiconductor plants");
      assertThat(out("tracker", "--json")).contains("\"tracker\":\"export_control_decisions\"");
    }

    @Test
    void trackerShowsMattersAndTotals() {
      Golden.check("tracker", out("tracker", "investments_and_subsidies"));
      assertThat(out("tracker", "investments-and-subsidies", "--json"))
          .contains("\"rows\":[[\"", "\"totals\":[{", "\"figures\":[{");
    }

    @Test
    void ownTrackersComeAndGo() {
      assertThat(out("tracker", "add", "tugs", "--title", "Tugs", "--topic", "tugs"))
          .isEqualTo("Kept: tugs, 3 matters\n");
      assertThat(out("tracker")).contains("Tugs (yours)");
      assertThat(out("tracker", "tugs")).contains("ban", "€1.2m");
      assertThat(out("tracker", "remove", "tugs")).isEqualTo("Removed: Tugs\n");
      assertThat(refused(Exit.PROBLEMS, "tracker", "tugs"))
          .contains("there is no tracker \"tugs\"", "national_ai_programmes");
    }

    @Test
    void trackersNeedATitleAndAFilter() {
      assertThat(refused(Exit.USAGE, "tracker", "add", "tugs", "--topic", "tugs"))
          .contains("--title");
      assertThat(refused(Exit.USAGE, "tracker", "add", "tugs", "--title", "Tugs"))
          .contains("filter");
      assertThat(refused(Exit.USAGE, "tracker", "add", "Big Tugs", "--title", "T", "--topic", "t"))
          .contains("small letters");
      assertThat(refused(Exit.PROBLEMS, "tracker", "remove", "semiconductor_plants"))
          .contains("ships with the program");
    }
  }

  @Nested
  class Actors {
    @Test
    void actorPaysGetsAndBelongs() {
      Golden.check("actor", out("actor", "Northland"));
      assertThat(out("actor", "the", "port", "fund"))
          .contains("Port Fund · body", "Belongs to: Northland", "Makes: Crane Mark II");
      assertThat(out("actor", "Northland", "--json")).contains("\"parts\":[{", "\"decided\":[{");
    }

    @Test
    void partOfANameIsEnoughIfItIsOneActor() {
      assertThat(out("actor", "quillon")).contains("Quillon Docks · named in the stories");
      assertThat(refused(Exit.PROBLEMS, "actor", "velor"))
          .contains("more than one actor", "Velora, Velora Yards");
      assertThat(refused(Exit.PROBLEMS, "actor", "Atlantis")).contains("there is no actor");
    }
  }

  @Nested
  class Showing {
    @Test
    void claimStandsInItsSentence() {
      var shown = out("claim", id("more than €3,500,000").substring(0, 8));
      Golden.check("claim", shown.replaceAll("(claim|story|same as) \\w+", "$1 …"));
    }

    @Test
    void measureShowsItsConditions() {
      assertThat(out("claim", id("has approved €4 million of aid for Quillon Docks")))
          .contains("Conditions      the yard stays open", "Towards whom    Quillon Docks");
    }

    @Test
    void claimAsJsonHasLinksAndReviews() {
      out("review", "confirm", id("€4 million"), "--by", "Ada");
      assertThat(out("claim", id("€4 million"), "--json"))
          .contains(
              "{\"claim\":{\"id\":\"f", "\"sentence_text\":\"Northland has", "\"by\":\"Ada\"");
    }

    @Test
    void claimThatIsNotThereIsToldCalmly() {
      assertThat(refused(Exit.PROBLEMS, "claim", "f000000000"))
          .contains("there is no claim", "attache figures");
      assertThat(refused(Exit.USAGE, "claim", "12")).contains("f or m");
    }
  }

  @Nested
  class Reviewing {
    @Test
    void leastCertainRowsComeFirst() {
      var queue = out("review");
      assertThat(queue.lines().skip(1).findFirst().orElse("")).contains("A share of the fees");
      assertThat(queue).contains("it is not clear what it refers to", "10 rows wait");
      assertThat(out("review", "--json", "--limit", "1")).contains("\"doubt\":", "\"reasons\":[");
      assertThat(out("review", "--role", "state_aid")).contains("1 row waits");
    }

    @Test
    void rejectedRowGoesUntilItIsTakenBack() {
      var share = id("A share of the fees");
      assertThat(out("review", "reject", share, "--note", "no number", "--by", "Ada"))
          .isEqualTo(
              "Rejected · no number: A share of the fees\nTo undo it: attache review undo 1\n");
      assertThat(out("figures")).doesNotContain("share of the fees");
      assertThat(out("figures", "--all")).contains("share of the fees", "rejected");
      assertThat(out("review", "log")).contains("Ada", "rejected · no number");
      assertThat(out("review", "undo", "1")).isEqualTo("Taken back: 1\n");
      assertThat(out("figures")).contains("share of the fees");
      assertThat(out("review", "log")).contains("(taken back)");
      assertThat(refused(Exit.PROBLEMS, "review", "undo", "1")).contains("attache review log");
      assertThat(refused(Exit.USAGE, "review", "undo", "one")).contains("number such as 12");
    }

    @Test
    void correctionsShowInTheRow() {
      var cranes = id("nearly nine million kronor");
      out("review", "correct", cranes, "stage=agreed", "actor=Port Fund; Northland", "--by", "Ada");
      assertThat(out("figures", "--stage", "agreed"))
          .contains("Port Fund, Northland", "corrected", "1 figure\n");
      assertThat(out("claim", cranes)).contains("actor = Port Fund; Northland, stage = agreed");
    }

    @Test
    void fieldsThatDoNotExistAreToldWithThoseThatDo() {
      var cranes = id("nearly nine million kronor");
      assertThat(TestHome.flat(refused(Exit.USAGE, "review", "correct", cranes, "colour=red")))
          .contains("no field \"colour\"", "bound", "stage");
      assertThat(TestHome.flat(refused(Exit.USAGE, "review", "correct", cranes, "stage=soon")))
          .contains("stage must be one of", "CONSIDERED", "\"soon\"");
      assertThat(refused(Exit.USAGE, "review", "correct", cranes, "stage")).contains("FIELD=VALUE");
      assertThat(refused(Exit.USAGE, "review", "correct", cranes)).contains("FIELD=VALUE");
      assertThat(refused(Exit.PROBLEMS, "review", "confirm", "f000000000")).contains("no claim");
    }

    @Test
    void reviewerIsTheUserUnlessSaid() {
      out("review", "confirm", id("€4 million"));
      assertThat(out("review", "log")).contains(System.getProperty("user.name"));
      assertThat(refused(Exit.USAGE, "review", "confirm", id("€4 million"), "--by", " "))
          .contains("--by");
    }

    @Test
    void mergedNamesAreOneActorUntilTakenBack() {
      assertThat(out("review", "merge", "the port", "Port Fund", "--by", "Ada"))
          .contains("The port is Port Fund", "attache review undo a1");
      assertThat(out("figures", "--actor", "Port Fund")).contains("€12m", "4 figures");
      assertThat(out("actor", "Port Fund")).contains("€12m");
      assertThat(out("review", "log")).contains("a1", "the port is Port Fund");
      out("review", "undo", "a1");
      assertThat(out("figures", "--actor", "Port Fund")).contains("3 figures");
    }

    @Test
    void splitNameIsAnotherInOneStoryOnly() {
      var story =
          out("stories", "--json")
              .lines()
              .filter(line -> line.contains("Port Fund to pay docks"))
              .findFirst()
              .orElseThrow()
              .replaceAll("^\\{\"id\":\"(\\w+)\".*", "$1");
      assertThat(out("review", "split", "Quillon Docks", "--story", story, "Quillon Docks (south)"))
          .contains("Quillon Docks is Quillon Docks (south) in story");
      assertThat(out("figures", "--story", story)).contains("(south)");
      assertThat(out("figures", "--role", "state_aid")).doesNotContain("(south)");
      assertThat(refused(Exit.USAGE, "review", "merge", "Velora", "velora")).contains("differ");
    }
  }

  @Test
  void everyPartOfACommandHasHelpThatFits() {
    for (var line :
        new String[] {
          "tracker add",
          "tracker remove",
          "review confirm",
          "review correct",
          "review reject",
          "review merge",
          "review split",
          "review undo",
          "review log"
        }) {
      var words = (line + " --help").split(" ");
      var run = home.run(words);
      assertThat(run.status()).as(line).isZero();
      assertThat(run.out()).as(line).contains("Usage: attache " + line, "Examples:", "--home");
      assertThat(run.out().lines()).as(line).allMatch(shown -> shown.length() <= 80);
    }
  }
}
