package attache.door.cli;

import attache.door.json.DifferenceContract;
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
    footer = {
      "  attache story 7QK2ZF",
      "  attache story 7QK2ZF --revisions",
      "  attache story 7QK2ZF --diff"
    })
final class StoryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Its id, or the beginning or end of it.")
  private String id = "";

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(names = "--revisions", description = "Show its versions and what changed in each.")
  private boolean revisions;

  @Option(names = "--diff", description = "Show word by word what changed between its versions.")
  private boolean diff;

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
      if (json && diff) {
        screen.out().println(DifferenceContract.of(story, desk.revisions(story.id())));
      } else if (json) {
        var given = desk.sources().given(story.id());
        var contract = StoryContract.of(story);
        var text = screen.ends().out() ? contract.toPrettyJson() : contract.toJson();
        screen.out().println(DifferenceContract.with(text, given));
      } else if (diff) {
        screen.out().print(printer.differences(desk.revisions(story.id())));
      } else if (revisions) {
        screen.out().print(printer.versions(desk.revisions(story.id())));
      } else {
        screen.out().print(printer.print(story, Set.of()));
        screen.out().print(printer.given(desk.sources().given(story.id())));
      }
    }
    return Exit.DONE;
  }
}
