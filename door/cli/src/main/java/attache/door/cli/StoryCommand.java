package attache.door.cli;

import attache.door.json.StoryContract;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `story`: one story, its sentences numbered.
@Command(
    name = "story",
    description = "Shows a story, its sentences numbered as citations number them.",
    footer = {"  attache story 7QK2ZF", "  attache story 7QK2ZF --revisions"})
final class StoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning or end of it.")
  private String id = "";

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(names = "--revisions", description = "Show its versions and what changed in each.")
  private boolean revisions;

  private final Reception reception;

  StoryCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var story = new Finder(desk).story(id);
      var printer = new StoryPrinter(screen.paint(), screen.width());
      if (json) {
        var contract = StoryContract.of(story);
        screen.out().println(screen.ends().out() ? contract.toPrettyJson() : contract.toJson());
      } else if (revisions) {
        screen.out().print(printer.versions(desk.revisions(story.id())));
      } else {
        screen.out().print(printer.print(story, Set.of()));
      }
    }
    return Exit.DONE;
  }
}
