package attache.door.cli;

import attache.development.Development;
import attache.door.json.DevelopmentContract;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `developments`: what is going on, the weightiest first.
@Command(
    name = "developments",
    description =
        "Lists what is going on: the stories on one matter together, reprints counted once, the"
            + " weightiest first.",
    footer = {
      "  attache developments",
      "  attache developments --text \"chip export\" --since 2026-03",
      "  attache developments --actor Nvidia --order fresh --json"
    })
final class DevelopmentsCommand implements Callable<Integer> {
  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words each of which must stand in a story of it.")
  private @Nullable String text;

  @Mixin private final DevelopmentFilters filters = new DevelopmentFilters();

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  private final Reception reception;

  DevelopmentsCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var found = desk.developments().developments(filters.query(Optional.ofNullable(text)));
      if (json) {
        screen.out().println(DevelopmentContract.list(found));
      } else if (found.isEmpty()) {
        screen
            .out()
            .println("No development. What there is: attache developments, attache stories");
      } else {
        screen.out().print(table(screen, found));
        var count = Count.of(found.size(), "development", "developments");
        screen.out().println(screen.paint().quiet(count));
      }
    }
    return Exit.DONE;
  }

  private static String table(Screen screen, List<Development> developments) {
    var grid =
        new Grid(
            screen.paint(),
            screen.width(),
            List.of(
                Grid.Column.whole("ID"),
                Grid.Column.whole("Last"),
                Grid.Column.whole("Texts"),
                Grid.Column.cut("Title", 20)));
    for (var it : developments) {
      grid.row(
          List.of(
              ShortId.of(it.id().value()),
              it.lastDay().map(day -> ShownDate.brief(day.toString())).orElse("undated"),
              String.valueOf(it.tellings()),
              Shown.line(it.title())),
          Shown.line(under(it)));
    }
    return grid.print();
  }

  private static String under(Development it) {
    var sources = Count.of(it.sources().size(), "source", "sources");
    var claims = Count.of(it.claims(), "claim", "claims");
    var conflicts = Count.of(it.disagreements(), "disagreement", "disagreements");
    var actors = String.join(", ", it.actors().stream().limit(4).toList());
    return "%s · %s%s%s"
        .formatted(
            sources,
            claims,
            it.disagreements() == 0 ? "" : " · " + conflicts,
            actors.isEmpty() ? "" : " · " + actors);
  }
}
