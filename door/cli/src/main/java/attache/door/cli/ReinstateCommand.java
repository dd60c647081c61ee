package attache.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reinstate`: a removed story that shall be found again.
@Command(
    name = "reinstate",
    description = "Brings a removed story back.",
    footer = "  attache reinstate 01JZ3V8Q6N4C5W2R7T9XB0K7QK")
final class ReinstateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning or end of it.")
  private String id = "";

  private final Reception reception;

  ReinstateCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      var story = new Finder(desk).story(id);
      var out = reception.screen().out();
      if (story.withdrawn()) {
        desk.reinstate(story.id());
        out.println("Back again: " + Shown.line(story.latest().headline()));
      } else {
        out.println("It was not removed.");
      }
    }
    return Exit.DONE;
  }
}
