package attache.watch;

import java.time.Instant;
import java.util.List;

/// A named set of scenarios or hypotheses in a reader's words, which stories are held against.
///
/// @param id names it for good, 26 characters
/// @param owner whose it is
/// @param name what it is called, once an owner
/// @param scenarios one sentence or so each, in the reader's order; 1 to 20
/// @param since when it was added
public record Lens(String id, String owner, String name, List<String> scenarios, Instant since) {
  private static final int MOST = 20;

  public Lens {
    name = Watch.named("lens", name);
    scenarios = scenarios.stream().map(String::strip).distinct().toList();
    if (scenarios.isEmpty() || scenarios.size() > MOST) {
      throw new IllegalArgumentException(
          "a lens must have 1 to %d scenarios, got %d".formatted(MOST, scenarios.size()));
    }
    for (var scenario : scenarios) {
      if (scenario.isEmpty() || scenario.length() > Criteria.LONGEST) {
        throw new IllegalArgumentException(
            "a scenario must have 1 to %d characters, got %d"
                .formatted(Criteria.LONGEST, scenario.length()));
      }
    }
  }
}
