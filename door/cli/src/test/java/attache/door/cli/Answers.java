package attache.door.cli;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Citation;
import attache.door.json.AnswerContract.Disagreement;
import attache.door.json.AnswerContract.LeftOut;
import attache.door.json.AnswerContract.Nearest;
import attache.door.json.AnswerContract.Searched;
import attache.door.json.AnswerContract.Side;
import attache.door.json.AnswerContract.Statement;
import attache.door.json.AnswerContract.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers to be shown, about nothing real.
final class Answers {
  static final Citation COST =
      citation(
          "Port fund will back three harbours",
          "2026-03-12",
          2,
          "nearly nine million crowns",
          "The fund is budgeting nearly nine million crowns for cranes in the coming year, officials"
              + " said.");
  static final Citation SAID =
      citation(
          "Port fund will back three harbours",
          "2026-03-12",
          2,
          "officials said",
          COST.sentenceText());
  static final Citation OTHER =
      citation(
          "Cranes for the north",
          null,
          1,
          "up to twelve million crowns",
          "The fund may spend up to twelve million crowns on cranes.");

  private Answers() {}

  static Citation citation(
      String title, @Nullable String published, int sentence, String quote, String whole) {
    var start = 40 + whole.indexOf(quote);
    return new Citation(
        "01K0AB3DE5FG7HJ9KM" + (published == null ? "SAMPLE01" : "NEWS0002"),
        title,
        published == null ? "Attaché sample desk" : "Harbour Gazette",
        published == null ? null : "https://example.org/ports/1",
        published,
        "ab".repeat(32),
        sentence,
        start,
        start + quote.length(),
        quote,
        whole);
  }

  static Statement statement(String kind, String text, Citation... citations) {
    return new Statement(text, kind, List.of(citations), List.of(), null);
  }

  static AnswerContract answered() {
    return of(
        "answered",
        List.of(
            statement("extract", "The fund is budgeting nearly nine million crowns.", COST),
            statement("extract", "Officials said so.", SAID)),
        List.of(),
        List.of(),
        List.of("Which harbours does the fund back?", "When will the cranes come?"));
  }

  static AnswerContract disputed() {
    return of(
        "answered",
        List.of(
            new Statement(
                "If it goes ahead, the two come to nearly 21 million crowns.",
                "computed",
                List.of(COST, OTHER),
                List.of("c1", "c2"),
                "nearly 9 million (budgeted) + up to 12 million (considered) = up to 21 million")),
        List.of(
            new Disagreement(
                "amount",
                List.of(
                    new Side("nearly nine million crowns", List.of(COST)),
                    new Side("up to twelve million crowns", List.of(OTHER))))),
        List.of(),
        List.of());
  }

  static AnswerContract notInSources() {
    return of(
        "not_in_sources",
        List.of(),
        List.of(),
        List.of(
            new Nearest("mentions the fund, not the bridge", COST),
            new Nearest("mentions cranes, not who builds them", OTHER)),
        List.of());
  }

  static AnswerContract of(
      String outcome,
      List<Statement> statements,
      List<Disagreement> disagreements,
      List<Nearest> nearest,
      List<String> followUps) {
    var text =
        statements.isEmpty()
            ? "The sources do not say what the bridge costs."
            : String.join(" ", statements.stream().map(Statement::text).toList());
    return new AnswerContract(
        1,
        "01K0ANSWER0000000000000001",
        null,
        "What does it cost?",
        outcome,
        text,
        statements,
        disagreements,
        List.of(),
        nearest,
        new Window(null, null, "the question sets no time"),
        "2026-03-14T09:30:00Z",
        new Searched(1200, 1),
        "en",
        null,
        followUps,
        "extractive",
        41,
        null);
  }

  static AnswerContract written() {
    var plain =
        of("partly", answered().statements(), List.of(), notInSources().nearest(), List.of());
    return new AnswerContract(
        1,
        plain.id(),
        "talk",
        plain.question(),
        plain.outcome(),
        plain.text(),
        plain.statements(),
        List.of(),
        List.of(
            new LeftOut("It pays ten million.", "number not in the cited sentence", List.of(COST))),
        plain.nearest(),
        new Window("2026-03-01", null, "\"since March\""),
        plain.asOf(),
        plain.searched(),
        "fr",
        "mt",
        List.of(),
        "small-model",
        1834,
        null);
  }
}
