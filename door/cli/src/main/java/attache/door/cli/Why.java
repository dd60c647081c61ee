package attache.door.cli;

import attache.door.json.AnswerContract;
import attache.door.json.AnswerContract.Statement;
import java.time.Instant;

/// Explains how an answer came about: what each sentence rests on, what was searched, what was left
/// out.
final class Why {
  private final Paint paint;
  private final Wrap wrap;

  Why(Screen screen) {
    this.paint = screen.paint();
    this.wrap = new Wrap(screen.width());
  }

  String explain(AnswerContract answer) {
    var markers = new Markers(answer);
    var shown = new StringBuilder();
    for (var statement : answer.statements()) {
      var front = paint.handle(markers.of(statement.citations())) + " ";
      shown.append(wrap.fill(front, "    ", Shown.line(statement.text())));
      shown.append(wrap.fill("    ", paint.quiet(came(statement))));
      if (statement.working() != null) {
        shown.append(wrap.fill("    ", Shown.line(statement.working())));
      }
    }
    if (answer.statements().isEmpty() && !answer.outcome().equals("guidance")) {
      shown.append(
          wrap.fill("", "No sentence found says it; the nearest ones lack what is named:"));
    }
    answer.nearest().forEach(near -> shown.append(item("near: " + near.why())));
    for (var left : answer.leftOut()) {
      shown.append(item("left out: " + left.text() + " – " + left.reason()));
    }
    return shown.append(around(answer)).toString();
  }

  private static String came(Statement statement) {
    var how =
        switch (statement.kind()) {
          case "extract" -> "words of the source";
          case "verdict" -> "decided from what is asked and what the sentence says";
          case "computed" -> "computed";
          case "written" -> "written by a language model and checked against its sentences";
          case "background" -> "background, not news: from the shipped glossary";
          default -> statement.kind();
        };
    var rows = statement.claims().size();
    return rows == 0 ? how : how + " from " + Count.of(rows, "figure or deal", "figures and deals");
  }

  private String around(AnswerContract answer) {
    var time = AnswerPrinter.time(answer.window()).orElse(Shown.line(answer.window().basis()));
    return item("time: " + time)
        + item(
            "searched: %s of %s, on %s"
                .formatted(
                    Count.of(answer.searched().stories(), "story", "stories"),
                    Count.of(answer.searched().sources(), "source", "sources"),
                    ShownDate.minute(Instant.parse(answer.asOf()))))
        + item("question read as: " + AnswerPrinter.named(answer.language()))
        + item("written by: " + (answer.writer().equals("extractive") ? "rules" : answer.writer()));
  }

  private String item(String words) {
    return wrap.fill("  · ", "    ", Shown.line(words));
  }
}
