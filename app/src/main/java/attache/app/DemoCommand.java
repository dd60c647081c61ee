package attache.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Desk;
import attache.door.cli.Reception;
import attache.door.http.AttacheServer;
import attache.door.http.ServerSettings;
import attache.door.json.AnswerContract;
import attache.index.Progress;
import attache.question.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what Attaché does, on stories that ship with it, in a home of its own.
@Command(
    name = "demo",
    description =
        "Loads the bundled sample stories, asks three questions of different kinds and shows the"
            + " answers. Your own home is not touched.",
    footer = {"  attache demo", "  attache demo --web"})
final class DemoCommand implements Callable<Integer> {
  private final Reception reception;

  @Option(
      names = "--web",
      description = "Then open the page on the sample stories; Ctrl-C ends it.")
  private boolean web;

  @Option(names = "--train", hidden = true)
  private boolean train;

  DemoCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var screen = reception.screen();
    var premises = new HomePremises(Optional.of(home()));
    try (var desk = premises.open()) {
      screen.err().println("Loading the sample stories (%s) …".formatted(premises.home()));
      HomePremises.addShipped(desk, "sample/desk.jsonl", "Attaché sample desk");
      desk.learnMeanings(Progress.NONE);
      for (var question : questions()) {
        ask(desk, question);
      }
      if (web) {
        return serve(desk);
      }
      if (train) {
        return 0;
      }
    }
    screen.out().println("These were sample stories. To ask more of them on a page:");
    screen.out().println();
    screen.out().println("  attache demo --web");
    screen.out().println();
    screen.out().println("To ask of your own: attache add FILE, then attache ask \"…\".");
    return 0;
  }

  private static List<String> questions() throws IOException {
    try (var stream = DemoCommand.class.getResourceAsStream("/attache/sample/ask.txt")) {
      if (stream == null) {
        throw new IOException("a file is missing from the program: sample/ask.txt");
      }
      return new String(stream.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private Path home() {
    return reception
        .premises()
        .home()
        .resolveSibling(reception.premises().home().getFileName() + "-demo");
  }

  private void ask(Desk desk, String question) throws IOException {
    var out = reception.screen().out();
    out.println();
    out.println("? " + question);
    out.println();
    var reply = desk.ask(new Question(question), Optional.empty());
    out.print(reception.answers(desk).print(AnswerContract.of(reply)));
    out.println();
  }

  private int serve(Desk desk) throws IOException, InterruptedException {
    try (var server =
        new AttacheServer(desk, ServerSettings.DEFAULT, reception.premises().version()).start()) {
      return ServeCommand.untilStopped(server, reception.screen().out());
    }
  }
}
