package attache.door.cli;

import attache.source.Access;
import attache.source.Candidate;
import attache.source.Gathered;
import attache.source.Health;
import attache.source.HubStatus;
import attache.source.Manners;
import attache.source.Subscription;
import attache.source.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows sources: a table, one in full, what a round gave.
final class SourcePrinter {
  private static final int SHOWN_REFUSALS = 3;

  private final Screen screen;
  private final Wrap wrap;

  SourcePrinter(Screen screen) {
    this.screen = screen;
    this.wrap = new Wrap(screen.width());
  }

  /// A table of sources; what is wrong with one stands under it.
  String table(List<Subscription> subscriptions, Instant now) {
    var grid =
        new Grid(
            screen.paint(),
            screen.tableWidth(),
            List.of(
                Grid.Column.whole("No."),
                Grid.Column.whole("State"),
                Grid.Column.whole("Stories"),
                Grid.Column.whole("Last new"),
                Grid.Column.whole("Next"),
                Grid.Column.cut("Title"),
                Grid.Column.cut("Place")));
    for (var one : subscriptions) {
      var health = one.health();
      grid.row(
          List.of(
              one.id().toString(),
              state(one, now),
              String.valueOf(health.stories()),
              health.fresh().map(ShownDate::briefMinute).orElse("–"),
              next(one, now),
              one.source().title(),
              one.source().place()),
          note(one, now));
    }
    return grid.print();
  }

  static String state(Subscription one, Instant now) {
    return one.source().paused()
        ? "paused"
        : one.health().state(now).name().toLowerCase(Locale.ROOT);
  }

  private static String next(Subscription one, Instant now) {
    if (one.source().paused() || one.health().stopped()) {
      return "–";
    }
    var next = one.health().next();
    return next.isAfter(now) ? ShownDate.briefMinute(next) : "due";
  }

  /// What stands under a source: what is wrong with it, and which hub tells of it.
  private static String note(Subscription one, Instant now) {
    return Stream.of(
            trouble(one.health()),
            one.hubStatus().map(status -> "hub: " + hub(status, now)).orElse(""))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// How it goes with a hub, in words.
  static String hub(HubStatus status, Instant now) {
    var until = status.until().map(ShownDate::minute).orElse("");
    var how =
        switch (status.state(now)) {
          case WANTED -> "not asked yet";
          case ASKED ->
              "asked %s, not confirmed".formatted(status.asked().map(ShownDate::minute).orElse(""));
          case HELD -> "tells until " + until;
          case UNHEARD -> "tells until %s, and no server listens".formatted(until);
          case REFUSED -> "does not tell: " + status.why().orElse("");
          case DENIED -> "will not tell: " + status.why().orElse("");
        };
    var counts =
        status.told() + status.ignored() == 0
            ? ""
            : " (told %s, %d ignored)"
                .formatted(Count.of(status.told(), "time", "times"), status.ignored());
    return status.hub() + " " + how + counts;
  }

  private static String trouble(Health health) {
    return health
        .trouble()
        .map(one ->
            "since %s, %s: %s"
                .formatted(
                    ShownDate.briefMinute(one.since()),
                    Count.of(one.times(), "failure", "failures"),
                    one.reason()))
        .orElse("");
  }

  /// A source in full.
  String full(Subscription one, Instant now) {
    var source = one.source();
    var health = one.health();
    var shown = new StringBuilder();
    shown.append(wrap.fill("", screen.paint().strong(Shown.line(source.title()))));
    line(shown, "Number", source.id().toString());
    line(shown, "Place", source.place());
    line(shown, "Kind", source.kind().name().toLowerCase(Locale.ROOT));
    line(shown, "State", state(one, now));
    health.trouble().ifPresent(_ -> line(shown, "Trouble", trouble(health)));
    line(shown, "Last asked", health.tried().map(ShownDate::minute).orElse("never"));
    line(shown, "Last success", health.succeeded().map(ShownDate::minute).orElse("never"));
    line(shown, "Last new", health.fresh().map(ShownDate::minute).orElse("never"));
    line(shown, "Next", next(one, now));
    health
        .moving()
        .ifPresent(moving ->
            line(
                shown,
                "Moving",
                "to %s, said %s since %s"
                    .formatted(
                        moving.to(),
                        Count.of(moving.times(), "time", "times"),
                        ShownDate.minute(moving.since()))));
    one.hubStatus().ifPresent(status -> line(shown, "Hub", hub(status, now)));
    line(shown, "Stories", String.valueOf(health.stories()));
    line(shown, "Texts", access(source.access()));
    line(shown, "Licence", source.licence().orElse("not stated"));
    if (!source.folders().isEmpty()) {
      line(shown, "Folders", String.join(", ", source.folders()));
    }
    source.manners().every().ifPresent(every -> line(shown, "Asked", "every " + time(every)));
    if (source.manners().pages() != Manners.Pages.WHEN_NEEDED) {
      line(shown, "Pages", source.manners().pages().name().toLowerCase(Locale.ROOT));
    }
    return shown.toString();
  }

  private void line(StringBuilder shown, String name, String value) {
    shown.append(
        wrap.fill(
            screen.paint().quiet("%-13s".formatted(name)), " ".repeat(13), Shown.line(value)));
  }

  /// How much of the texts can be had, in words.
  static String access(Access access) {
    return switch (access) {
      case UNKNOWN -> "not known yet";
      case FULL_TEXT -> "full text";
      case SUMMARY_ONLY -> "summary only";
      case PAYWALLED -> "paywalled";
      case BLOCKED -> "summary only: pages refuse to be read";
    };
  }

  private static String time(Duration time) {
    return time.toMinutes() % 60 == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
  }

  /// What a round gave.
  String round(Gathered gathered) {
    var shown = new StringBuilder();
    shown.append(
        "%s asked: %s, %d revised%s%n"
            .formatted(
                Count.of(gathered.results().size(), "source", "sources"),
                Count.of(gathered.added(), "new story", "new stories"),
                gathered.revised(),
                gathered.failed() == 0 ? "" : ", " + gathered.failed() + " failed"));
    for (var result : gathered.results()) {
      result
          .trouble()
          .ifPresent(reason ->
              shown.append(
                  wrap.fill(
                      screen.paint().wrong("failed  "),
                      "  ",
                      Shown.line(result.source().title() + ": " + reason))));
      refused(shown, result);
    }
    return shown.toString();
  }

  private void refused(StringBuilder shown, Gathered.Result result) {
    result.refused().stream()
        .limit(SHOWN_REFUSALS)
        .forEach(bad ->
            shown.append(
                wrap.fill(
                    screen.paint().wrong("refused "),
                    "  ",
                    Shown.line(result.source().title() + ": " + bad.reason()))));
    if (result.refused().size() > SHOWN_REFUSALS) {
      shown.append(
          wrap.fill(
              "  ",
              "and %d more of %s"
                  .formatted(result.refused().size() - SHOWN_REFUSALS, result.source().title())));
    }
  }

  /// What a source would give.
  String trial(Trial trial) {
    var shown = new StringBuilder();
    var title = trial.title().orElse(trial.source().title());
    shown.append(wrap.fill("", screen.paint().strong(Shown.line(title))));
    shown.append(wrap.fill("", screen.paint().quiet(Shown.line(trial.source().place()))));
    if (trial.trouble().isPresent()) {
      return shown
          .append(
              wrap.fill(screen.paint().wrong("failed "), "  ", Shown.line(trial.trouble().get())))
          .toString();
    }
    shown.append(
        "%s would come, %d refused · %s · licence %s%n"
            .formatted(
                Count.of(trial.stories().size(), "story", "stories"),
                trial.refused().size(),
                trial.conditional() ? "can be asked for changes" : "cannot be asked for changes",
                trial.licence().map(Shown::line).orElse("not stated")));
    var grid =
        new Grid(
            screen.paint(),
            screen.tableWidth(),
            List.of(
                Grid.Column.whole("Date"),
                Grid.Column.whole("Text"),
                Grid.Column.cut("Headline", 20)));
    for (var item : trial.stories()) {
      grid.row(
          List.of(
              item.draft().published().map(date -> date.asWritten()).orElse("undated"),
              "%,d".formatted(item.draft().body().length()),
              item.draft().headline()),
          item.access() == Access.FULL_TEXT
              ? ""
              : access(item.access()) + item.why().map(why -> ": " + why).orElse(""));
    }
    return shown.append(grid.isEmpty() ? "" : grid.print()).toString();
  }

  /// What can be followed at a place, as a list to choose from.
  String candidates(List<Candidate> candidates) {
    return candidates.stream()
        .map(one ->
            wrap.fill(
                "%-8s".formatted(one.kind().name().toLowerCase(Locale.ROOT)),
                "        ",
                Shown.line(one.place() + " · " + one.title())))
        .collect(Collectors.joining());
  }
}
