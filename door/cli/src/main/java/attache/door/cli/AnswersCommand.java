package attache.door.cli;

import attache.door.json.DifferenceContract;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `answers`: what was asked and answered.
@Command(
    name = "answers",
    description = "Lists the answers kept, newest first.",
    footer = "  attache answers --limit 50")
final class AnswersCommand implements Callable<Integer> {
  @Option(names = "--limit", paramLabel = "N", description = "Most shown, 1 to 1000 (usually 20).")
  private int limit = 20;

  @Option(names = "--json", description = "Print one JSON object a line, as they were given.")
  private boolean json;

  private final Reception reception;

  AnswersCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    Limits.check(limit, 0);
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var answers = desk.answers(limit);
      var withdrawn = desk.withdrawnIn(answers);
      if (json) {
        for (var answer : answers) {
          var gone = withdrawn.getOrDefault(answer.id(), List.of());
          screen.out().println(DifferenceContract.flagged(answer.contract(), gone));
        }
      } else if (answers.isEmpty()) {
        screen
            .out()
            .println(desk.keeping().answers() ? "No answer yet." : "Answers are not kept here.");
      } else {
        var head = List.of("ID", "Asked", "Outcome", "Question");
        var table = new Table(screen.paint(), screen.width(), head);
        for (var answer : answers) {
          var asked = ShownDate.briefMinute(answer.asked());
          var outcome =
              answer.outcome().replace('_', ' ')
                  + (withdrawn.containsKey(answer.id()) ? " · cites a withdrawn story" : "");
          table.row(List.of(ShortId.of(answer.id()), asked, outcome, answer.question()));
        }
        screen.out().print(table.print());
      }
    }
    return Exit.DONE;
  }
}
