package attache.door.cli;

import attache.development.Event;
import attache.door.chart.TimelineChart;
import attache.door.json.DeadlineCalendar;
import attache.door.json.DevelopmentContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `timeline`: what happened when, as the sources date it.
@Command(
    name = "timeline",
    description =
        "Shows what the stories on some words date: publications, announcements, decisions, deadlines;"
            + " what nobody dates comes last, undated.",
    footer = {
      "  attache timeline \"chip export\"",
      "  attache timeline --actor Nvidia --svg nvidia.svg",
      "  attache timeline \"cloud law\" --ics deadlines.ics"
    })
final class TimelineCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words each of which must stand in a story; all if none.")
  private List<String> words = List.of();

  @Mixin private final DevelopmentFilters filters = new DevelopmentFilters();

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Write it as a picture to an SVG file; - for the output.")
  private @Nullable Path svg;

  @Option(
      names = "--ics",
      paramLabel = "FILE",
      description = "Write its deadlines to a calendar file (iCalendar); - for the output.")
  private @Nullable Path ics;

  private final Reception reception;

  TimelineCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var query = words.isEmpty() ? Optional.<String>empty() : Optional.of(String.join(" ", words));
    var screen = reception.screen();
    try (var desk = reception.open()) {
      var events = desk.developments().timeline(filters.query(query));
      if (svg != null) {
        write(
            svg,
            "--svg",
            TimelineChart.svg("Timeline" + query.map(it -> ": " + it).orElse(""), events));
      }
      if (ics != null) {
        write(ics, "--ics", DeadlineCalendar.of(events, Clock.systemUTC().instant()));
        var count = DeadlineCalendar.entries(events);
        screen.err().println(Count.of(count, "deadline", "deadlines") + " in the calendar");
      }
      if (json) {
        screen.out().println(DevelopmentContract.timeline(events));
      } else if (svg == null && ics == null) {
        show(events);
      }
    }
    return Exit.DONE;
  }

  private void show(List<Event> events) {
    var screen = reception.screen();
    if (events.isEmpty()) {
      screen.out().println("Nothing on that. What there is: attache developments");
      return;
    }
    screen.out().print(new DevelopmentPrinter(screen).events(events));
    screen.out().println(screen.paint().quiet(Count.of(events.size(), "event", "events")));
  }

  private void write(Path file, String option, String text) throws IOException {
    if (file.toString().equals("-")) {
      reception.screen().out().print(text);
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(option + " must name a file, got the folder " + file);
    }
    Files.writeString(file, text);
    reception.screen().err().println("Written: " + file);
  }
}
