package attache.door.cli;

import attache.door.json.AnswerContract;
import attache.door.json.DifferenceContract;
import java.io.IOException;
import java.util.List;
import attache.door.json.StoryContract;
import attache.door.paper.Papers;
import attache.story.StoryId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `answer`: a kept answer, as it was shown.
@Command(
    name = "answer",
    description = "Shows a kept answer again, as it was.",
    footer = {
      "  attache answer 7QK2ZF",
      "  attache answer 7QK2ZF --json",
      "  attache answer 7QK2ZF --export docx answer.docx"
    })
final class AnswerCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning or end of it.")
  private String id = "";

  @Option(
      names = "--json",
      description = "Print it as JSON, as it was given, with what was withdrawn since.")
  private boolean json;

  @Option(
      names = "--export",
      arity = "2",
      paramLabel = "FORM FILE",
      hideParamSyntax = true,
      description = "Write it to a file: md, html, docx, pdf, json, bib, ris, csl or zip.")
  private String @Nullable [] export;

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  private final Reception reception;

  AnswerCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    var file = Optional.ofNullable(export).map(given -> PaperFile.of(given, force));
    try (var desk = reception.open()) {
      var kept = new Finder(desk).answer(id);
      if (file.isPresent()) {
        var answer = AnswerContract.parse(kept.contract());
        var paper =
            Papers.of(answer, story -> desk.story(new StoryId(story)).map(StoryContract::summary));
        file.get().write(paper, desk, screen);
        return Exit.DONE;
      }
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
