package attache.door.cli;

import attache.desk.Desk;
import attache.door.json.StoryContract;
import attache.door.paper.Papers;
import attache.story.Draft;
import attache.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `stories`: what is stored.
@Command(
    name = "stories",
    description = "Lists the stories stored, newest first.",
    footer = {
      "  attache stories --limit 50",
      "  attache stories --json",
      "  attache stories --export ris stories.ris"
    })
final class StoriesCommand implements Callable<Integer> {
  @Option(names = "--limit", paramLabel = "N", description = "Most shown, 1 to 1000 (usually 20).")
  private int limit = 20;

  @Option(names = "--skip", paramLabel = "N", description = "How many to pass over.")
  private int skip;

  @Option(names = "--background", description = "List the shipped explanations of terms too.")
  private boolean background;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  @Option(
      names = "--export",
      arity = "2",
      paramLabel = "FORM FILE",
      hideParamSyntax = true,
      description = "Write the list to a file: md, html, docx, pdf, json, bib, ris, csl or zip.")
  private String @Nullable [] export;

  @Option(names = "--force", description = "Replace the file if there is one.")
  private boolean force;

  private static final int PAGE = 200;

  private final Reception reception;

  StoriesCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    Limits.check(limit, skip);
    var file = Optional.ofNullable(export).map(given -> PaperFile.of(given, force));
    try (var desk = reception.open()) {
      var stories = listed(desk);
      if (file.isPresent() && !stories.isEmpty()) {
        var contracts = stories.stream().map(StoryContract::of).toList();
        var paper = Papers.of("Stories", contracts, Instant.now());
        file.get().write(paper, desk, reception.screen());
        return Exit.DONE;
      }
      if (json) {
        stories.forEach(
            story -> reception.screen().out().println(StoryContract.summary(story).toJson()));
      } else {
        var held = desk.holdings();
        show(stories, background ? held.stories() : held.news());
      }
    }
    return Exit.DONE;
  }

  private List<Story> listed(Desk desk) throws IOException {
    if (background) {
      return desk.stories(skip, limit);
    }
    var listed = new ArrayList<Story>();
    var at = 0;
    for (var page = desk.stories(at, PAGE);
        !page.isEmpty() && listed.size() < skip + limit;
        page = desk.stories(at, PAGE)) {
      page.stream().filter(one -> one.nature() != Draft.Nature.BACKGROUND).forEach(listed::add);
      at += PAGE;
    }
    return listed.stream().skip(skip).limit(limit).toList();
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
