package attache.briefing;

import attache.ledger.Figure;
import attache.ledger.Measure;
import attache.ledger.Row;
import attache.story.Dated;
import attache.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A matter with what its place in the briefing rests on.
///
/// The weight is `4 × near + 2 × ln(1 + sources) + ln(1 + acts) + 0.5 × ln(1 + figures) + 2 ×
/// 2^(-days / 30)`: how much of what is wanted its best story carries; who reports it; what it
/// decides and counts; how new it is, days counted from the newest story of all, an undated one
/// counting as old.
record Ranked(Matter matter, List<Found> stories, List<Row> rows, double weight) {
  private static final double NEAR = 4;
  private static final double SOURCES = 2;
  private static final double FIGURES = 0.5;
  private static final double NEW = 2;
  private static final double HALF_LIFE_DAYS = 30;

  /// The weightiest first; ties fall to the newest, then to the id.
  static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.weight())
          .thenComparing(Ranked::newest, Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.stories().getFirst().story().id().value());

  Ranked {
    stories = List.copyOf(stories);
    rows = List.copyOf(rows);
  }

  /// @param stories of the matter
  /// @param now the newest date of all
  static Ranked of(Matter matter, List<Found> stories, List<Row> rows, Instant now) {
    var ordered = new ArrayList<>(stories);
    ordered.sort(
        Comparator.comparingDouble((Found found) -> -telling(found, rows))
            .thenComparing(found -> time(found.story()))
            .thenComparing(found -> found.story().id().value()));
    var near = stories.stream().mapToDouble(Found::near).max().orElse(0);
    var weight =
        NEAR * near
            + SOURCES * Math.log1p(sources(matter).size())
            + Math.log1p((double) acts(rows))
            + FIGURES * Math.log1p((double) (rows.size() - acts(rows)))
            + NEW * fresh(stories, now);
    return new Ranked(matter, ordered, rows, weight);
  }

  /// How well a story tells its matter: what it carries of the wish, and how much it says.
  private static double telling(Found found, List<Row> rows) {
    var own = rows.stream().filter(row -> row.claim().place().story().equals(found.story().id()));
    return found.near() + 0.1 * Math.min(own.count(), 10);
  }

  private static double fresh(List<Found> stories, Instant now) {
    return stories.stream()
        .flatMap(found -> found.story().published().stream())
        .map(Dated::instant)
        .max(Comparator.naturalOrder())
        .map(last -> Math.max(0, Duration.between(last, now).toHours() / 24.0))
        .map(days -> Math.pow(2, -days / HALF_LIFE_DAYS))
        .orElse(0.0);
  }

  private static Instant time(Story story) {
    return story.published().map(Dated::instant).orElse(story.firstSeen());
  }

  private Instant newest() {
    return stories.stream()
        .map(found -> time(found.story()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /// The earliest or the latest date a source states.
  Optional<Dated> date(boolean last) {
    var order = Comparator.comparing(Dated::instant);
    return stories.stream()
        .flatMap(found -> found.story().published().stream())
        .min(last ? order.reversed() : order);
  }

  /// Who reports it, reprints included.
  static List<String> sources(Matter matter) {
    return matter.everywhere().stream().map(Story::source).distinct().toList();
  }

  private static long acts(List<Row> rows) {
    return rows.stream().filter(row -> row.claim() instanceof Measure).count();
  }

  /// The weight in a reader's words.
  String words() {
    var figures = rows.stream().filter(row -> row.claim() instanceof Figure).count();
    var sources = sources(matter).size();
    return "%s, %s, %s, %s"
        .formatted(
            counted(sources, "source", "sources"),
            counted(matter.everywhere().size(), "story", "stories"),
            counted(acts(rows), "decision or deal", "decisions and deals"),
            counted(figures, "figure", "figures"));
  }

  private static String counted(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
