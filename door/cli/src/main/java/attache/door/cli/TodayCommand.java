package attache.door.cli;

import attache.desk.Today;
import attache.development.Development;
import attache.door.json.WatchContract;
import attache.watch.Found;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `today`: what is new since the last look, on one screen.
@Command(
    name = "today",
    description = "Shows what is new since you last looked, on one screen.",
    footer = {"  attache today", "  attache today --since 2026-03-01", "  attache today --peek"})
final class TodayCommand implements Callable<Integer> {
  private static final int MOST = 5;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Since a day (2026-03-12) or a moment (2026-03-12T09:00:00Z) instead.")
  private @Nullable String since;

  @Option(names = "--peek", description = "Do not count this as a look.")
  private boolean peek;

  @Option(names = "--json", description = "Print it as JSON, whole.")
  private boolean json;

  private final Reception reception;

  TodayCommand(Reception reception) {
    this.reception = reception;
  }

  @Override
  public Integer call() throws IOException {
    var screen = reception.screen();
    var line = new ProgressLine(screen);
    var from = moment();
    try (var desk = reception.open()) {
      // In a home that can only be read no look is kept.
      var only = peek || reception.premises().onlyRead();
      var today = desk.watches().today(from, only, line);
      line.clear();
      if (json) {
        screen.out().println(WatchContract.today(today));
      } else {
        print(today);
      }
    } finally {
      line.clear();
    }
    return Exit.DONE;
  }

  private Optional<Instant> moment() {
    if (since == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          since.contains("T")
              ? Instant.parse(since)
              : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--since must be a day like 2026-03-12 or a moment like 2026-03-12T09:00:00Z, got \"%s\""
              .formatted(since),
          e);
    }
  }

  private void print(Today today) {
    var screen = reception.screen();
    var stories = Count.of(today.stories(), "story", "stories");
    screen
        .out()
        .println(
            screen.paint().strong("Since " + ShownDate.minute(today.since())) + ": " + stories);
    if (today.isEmpty()) {
      screen.out().println("Nothing new.");
      return;
    }
    part("New developments", today.begun(), this::line);
    part("Changed developments", today.changed(), this::line);
    for (var hits : today.hits()) {
      part("Watch " + Shown.line(hits.watch().name()), hits.found(), this::line);
    }
    part(
        "Seen through lenses",
        today.signals(),
        seen ->
            line(
                "%s · %s (%d): “%s”"
                    .formatted(
                        seen.lens().name(),
                        seen.scenario(),
                        seen.signal().strength(),
                        seen.citation().quote())));
    part(
        "Questions answered now",
        today.settled(),
        answer -> line(ShortId.of(answer.id()) + "  " + answer.question()));
    part(
        "Broken sources",
        today.broken(),
        broken ->
            line(
                "%s, since %s: %s"
                    .formatted(
                        broken.source(), ShownDate.minute(broken.since()), broken.reason())));
    part(
        "Last days to come",
        today.deadlines(),
        deadline ->
            line(
                "%s  %s: “%s”"
                    .formatted(
                        deadline.day(),
                        deadline.story().latest().headline(),
                        deadline.citation().quote())));
    if (today.unread() > 0) {
      screen
          .out()
          .println(
              "%s not held against lenses yet: attache watches check"
                  .formatted(Count.of(today.unread(), "story", "stories")));
    }
  }

  private <T> void part(String title, List<T> items, Consumer<T> each) {
    if (items.isEmpty()) {
      return;
    }
    var screen = reception.screen();
    screen.out().println();
    screen.out().println(screen.paint().strong(title));
    items.stream().limit(MOST).forEach(each);
    if (items.size() > MOST) {
      line("… and %d more".formatted(items.size() - MOST));
    }
  }

  private void line(Development development) {
    line(
        "%s  %s (%s)"
            .formatted(
                ShortId.of(development.id().value()),
                development.title(),
                Count.of(development.tellings(), "telling", "tellings")));
  }

  private void line(Found found) {
    var first = found.whys().getFirst();
    line(
        "%s  %s: “%s”"
            .formatted(
                ShortId.of(found.story().id().value()),
                found.story().latest().headline(),
                first.citation().quote()));
  }

  private void line(String text) {
    var screen = reception.screen();
    screen.out().println("  " + Cells.cut(Shown.line(text), Math.max(20, screen.width() - 2)));
  }
}
