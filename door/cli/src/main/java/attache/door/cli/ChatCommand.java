package attache.door.cli;

import attache.desk.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `chat`: questions one after another.
@Command(
    name = "chat",
    description = "Answers one question after another; each may follow on the ones before.",
    footer = {
      "  attache chat",
      "  attache chat --writer none",
      "  Inside: /sources  /why  /open N  /new  /help  /quit"
    })
final class ChatCommand implements Callable<Integer> {
  @Option(
      names = "--writer",
      paramLabel = "NAME",
      description = "Have this configured model write, or none; see: attache models.")
  private @Nullable String writer;

  private final Reception reception;

  ChatCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open();
        var turns = turns(desk)) {
      if (screen.ends().in() && screen.ends().out()) {
        greet(desk);
      }
      new Chat(desk, screen, reception.answers(desk), Optional.ofNullable(writer)).run(turns);
    }
    return Exit.DONE;
  }

  private Turns turns(Desk desk) throws IOException {
    var screen = reception.screen();
    if (!screen.ends().in() || !screen.ends().out()) {
      return Turns.piped(screen.in());
    }
    return new TypedTurns(history(desk), screen.paint().handle("attache> "));
  }

  private Optional<Path> history(Desk desk) throws IOException {
    return desk.keeping().answers()
        ? Optional.of(ChatHistory.of(reception.premises().home()).file())
        : Optional.empty();
  }

  private void greet(Desk desk) throws IOException {
    var screen = reception.screen();
    var held = desk.holdings();
    screen
        .out()
        .println(
            Count.of(held.news(), "story", "stories")
                + ". Ask away; /help shows what else there is, /quit ends.");
    screen.out().flush();
  }
}
