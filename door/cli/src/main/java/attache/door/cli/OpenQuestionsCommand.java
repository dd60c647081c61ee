package attache.door.cli;

import attache.answer.OpenQuestion;
import attache.desk.Desk;
import attache.door.json.AnswerContract;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `open-questions`: what the sources did not say when it was asked.
@Command(
    name = "open-questions",
    description = "Lists the questions the sources could not answer, and asks them again.",
    footer = {"  attache open-questions", "  attache open-questions --again"})
final class OpenQuestionsCommand implements Callable<Integer> {
  @Option(names = "--again", description = "Ask them again now and show what is found.")
  private boolean again;

  private final Reception reception;

  OpenQuestionsCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      if (again) {
        askAgain(desk);
      } else {
        list(desk.openQuestions());
      }
    }
    return Exit.DONE;
  }

  private void askAgain(Desk desk) throws IOException {
    var screen = reception.screen();
    var wrap = new Wrap(screen.width());
    var found = desk.askAgain();
    for (var reply : found) {
      var question = screen.paint().strong("Q: ") + Shown.line(reply.question().text());
      screen.out().println(wrap.fill("", "   ", question));
      screen.out().println(reception.answers(desk).print(AnswerContract.of(reply)));
    }
    var open = desk.openQuestions().stream().filter(one -> one.settledBy().isEmpty()).count();
    screen.out().println("%d answered now, %d still open.".formatted(found.size(), open));
  }

  private void list(List<OpenQuestion> questions) {
    var screen = reception.screen();
    if (questions.isEmpty()) {
      screen.out().println("No question is open.");
      return;
    }
    var head = List.of("ID", "Since", "Answered by", "Question");
    var table = new Table(screen.paint(), screen.width(), head);
    for (var open : questions) {
      table.row(
          List.of(
              ShortId.of(open.id()),
              day(open.since()),
              open.settledBy().map(ShortId::of).orElse("–"),
              open.question()));
    }
    screen.out().print(table.print());
  }

  private static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
