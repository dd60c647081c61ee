package attache.briefing;

import attache.answer.Cited;
import attache.answer.Disagreement;
import attache.answer.Statement;
import attache.ledger.ClaimId;
import attache.ledger.Link;
import attache.ledger.Row;
import attache.ledger.reconcile.Links;
import attache.story.Story;
import attache.story.StoryId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Sentences that cannot both hold, put side by side, the earlier first; each pair once.
final class Differing {
  private final Map<ClaimId, Row> rows = new HashMap<>();
  private final Map<StoryId, Story> stories = new HashMap<>();

  Differing(List<Row> rows, List<Story> stories) {
    rows.forEach(row -> this.rows.putIfAbsent(row.claim().id(), row));
    stories.forEach(story -> this.stories.put(story.id(), story));
  }

  List<Disagreement> among(Links links) {
    var found = new LinkedHashMap<Set<Cited>, Disagreement>();
    for (var link : links.conflicts()) {
      var sides =
          Stream.of(link.from(), link.to())
              .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
              .sorted(Comparator.comparing(Differing::time))
              .flatMap(row -> sentence(row).stream())
              .distinct()
              .toList();
      if (sides.size() == 2) {
        var about = about(link.kind()) + ": " + link.why();
        found.putIfAbsent(Set.copyOf(sides), new Disagreement(about, statements(sides)));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Statement> statements(List<Cited> sides) {
    return sides.stream()
        .map(side -> Statement.extract(side.sentenceText(), List.of(side)))
        .toList();
  }

  private Optional<Cited> sentence(Row row) {
    var place = row.claim().place();
    return Optional.ofNullable(stories.get(place.story()))
        .filter(story -> story.latest().id().equals(place.revision()))
        .map(story -> Cited.whole(story, place.sentence()));
  }

  private static java.time.Instant time(Row row) {
    return row.published().map(dated -> dated.instant()).orElse(row.firstSeen());
  }

  private static String about(Link.Kind kind) {
    return switch (kind) {
      case BOUND_CONFLICT -> "amount";
      case CURRENCY_SLIP -> "currency";
      case PERIOD_CONFLICT -> "time";
      case STAGE_CONFLICT -> "how far it has got";
      case SCOPE_CONFLICT -> "whom it covers";
      case SAME, ROUNDING, CONVERSION, REFINES, PART_WHOLE, SUPERSEDES, RETRACTED ->
          throw new IllegalArgumentException("no conflict: " + kind);
    };
  }
}
