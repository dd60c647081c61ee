package attache.door.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `remove`: a story that shall be neither searched nor cited.
@Command(
    name = "remove",
    description =
        "Takes a story out of searches and answers. It stays stored: reinstate undoes it.",
    footer = "  attache remove 7QK2ZF")
final class RemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning or end of it.")
  private String id = "";

  private final Reception reception;

  RemoveCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    try (var desk = reception.open()) {
      var story = new Finder(desk).story(id);
      var out = reception.screen().out();
      if (story.withdrawn()) {
        out.println("It was removed before.");
        return Exit.DONE;
      }
      desk.remove(story.id());
      out.println("Removed: " + Shown.line(story.latest().headline()));
      out.println("To undo it: attache reinstate " + story.id().value());
      out.println("To remove its text for good: attache forget " + story.id().value());
    }
    return Exit.DONE;
  }
}
