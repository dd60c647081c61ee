package attache.source;

import attache.story.Arrival;
import attache.story.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a source would give: of a dry run, of which nothing is stored.
///
/// @param source as it would be followed
/// @param trouble why it would give nothing; empty if it can be read
/// @param stories what would come, in its order
/// @param refused items that could not be read
/// @param title what it calls itself
/// @param licence the terms it states
/// @param conditional whether it can be asked if anything changed
/// @param next when it would be asked next
public record Trial(
    Source source,
    Optional<String> trouble,
    List<Item> stories,
    List<Extract.Bad> refused,
    Optional<String> title,
    Optional<String> licence,
    boolean conditional,
    Optional<Instant> next) {
  public Trial {
    stories = List.copyOf(stories);
    refused = List.copyOf(refused);
  }

  /// A story that would come.
  ///
  /// @param access how much of its text could be had
  /// @param why why not all could be had
  public record Item(Draft draft, Access access, Optional<String> why) {}

  static Trial of(Haul haul, Source source, Instant now) {
    return switch (haul) {
      case Haul.Failure(_, var reason, _) -> failed(source, reason);
      case Haul.Nothing _ -> failed(source, "it answered that nothing changed");
      case Haul.Catch caught -> read(source, caught, now);
    };
  }

  private static Trial failed(Source source, String reason) {
    return new Trial(
        source,
        Optional.of(reason),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static Trial read(Source source, Haul.Catch caught, Instant now) {
    var reading = caught.reading();
    var conditional = !reading.validators().equals(Validators.NONE);
    var pacing = new Pacing(source, conditional, reading.rhythm(), reading.keep());
    return new Trial(
        source,
        Optional.empty(),
        caught.items().stream().flatMap(item -> item(item).stream()).toList(),
        caught.refused(),
        caught.title(),
        caught.licence(),
        conditional,
        Optional.of(pacing.next(now)));
  }

  private static Optional<Item> item(Caught caught) {
    return caught
        .arrival()
        .map(Arrival::draft)
        .map(draft -> new Item(draft, caught.access(), caught.why()));
  }
}
