package attache.door.http.pages.watching;

import attache.watch.Lens;
import java.util.List;

/// What the page of a set of scenarios shows.
record ScenarioPage(Lens lens, List<Scenario> scenarios) {
  ScenarioPage {
    scenarios = List.copyOf(scenarios);
  }

  /// One of them, with the sentences that bear on it.
  record Scenario(String words, List<FoundLine> found) {}
}
