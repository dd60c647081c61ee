package attache.door.cli;

import attache.door.json.StoryContract;
import attache.story.Story;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `stories`: what is stored.
@Command(
    name = "stories",
    description = "Lists the stories stored, newest first.",
    footer = {"  attache stories --limit 50", "  attache stories --json"})
final class StoriesCommand implements Callable<Integer> {
  @Option(names = "--limit", paramLabel = "N", description = "Most shown, 1 to 1000 (usually 20).")
  private int limit = 20;

  @Option(names = "--skip", paramLabel = "N", description = "How many to pass over.")
  private int skip;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  private final Reception reception;

  StoriesCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    Limits.check(limit, skip);
    try (var desk = reception.open()) {
      var stories = desk.stories(skip, limit);
      if (json) {
        stories.forEach(
            story -> reception.screen().out().println(StoryContract.summary(story).toJson()));
      } else {
        show(stories, desk.holdings().stories());
      }
    }
    return Exit.DONE;
  }

  private void show(List<Story> stories, int all) {
    var screen = reception.screen();
    if (stories.isEmpty()) {
      screen.out().println(all == 0 ? "No story yet. Add some: attache add FILE" : "No more.");
      return;
    }
    var table =
        new Table(screen.paint(), screen.width(), List.of("ID", "Date", "Source", "Headline"));
    for (var story : stories) {
      var label = Natures.label(story.nature()).map(word -> " (" + word + ")").orElse("");
      table.row(
          List.of(
              ShortId.of(story.id().value()),
              ShownDate.brief(StoryContract.published(story)),
              story.source() + label,
              story.latest().headline()));
    }
    screen.out().print(table.print());
    if (stories.size() < all) {
      screen
          .out()
          .println(
              screen
                  .paint()
                  .quiet("%d of %s".formatted(stories.size(), Count.of(all, "story", "stories"))));
    }
  }
}
