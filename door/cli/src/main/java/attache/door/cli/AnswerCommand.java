package attache.door.cli;

import attache.door.json.AnswerContract;
import attache.door.json.DifferenceContract;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `answer`: a kept answer, as it was shown.
@Command(
    name = "answer",
    description = "Shows a kept answer again, as it was.",
    footer = {"  attache answer 7QK2ZF", "  attache answer 7QK2ZF --json"})
final class AnswerCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning or end of it.")
  private String id = "";

  @Option(
      names = "--json",
      description = "Print it as JSON, as it was given, with what was withdrawn since.")
  private boolean json;

  private final Reception reception;

  AnswerCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var kept = new Finder(desk).answer(id);
      var withdrawn = desk.withdrawnIn(List.of(kept)).getOrDefault(kept.id(), List.of());
      if (json) {
        screen.out().println(DifferenceContract.flagged(kept.contract(), withdrawn));
        return Exit.DONE;
      }
      var asked = "Asked " + ShownDate.minute(kept.asked()) + ": ";
      var wrap = new Wrap(screen.width());
      screen
          .out()
          .println(wrap.fill("", screen.paint().quiet(asked) + Shown.line(kept.question())));
      if (!withdrawn.isEmpty()) {
        screen
            .out()
            .println(
                wrap.fill(
                    screen.paint().wrong("! "),
                    "  ",
                    "it cites %s withdrawn since: %s"
                        .formatted(
                            Count.of(withdrawn.size(), "story", "stories"),
                            String.join(
                                ", ",
                                withdrawn.stream().map(id -> ShortId.of(id.value())).toList()))));
      }
      screen.out().print(reception.answers(desk).print(AnswerContract.parse(kept.contract())));
    }
    return Exit.DONE;
  }
}
