package attache.briefing;

import attache.answer.Nearest;
import java.util.List;

/// What came of the wish for a briefing.
public sealed interface Composed {
  /// A briefing.
  record Written(Briefing briefing) implements Composed {}

  /// There is nothing to write.
  ///
  /// @param sentence says so, and why, in a reader's words
  /// @param nearest what came closest, best first
  record Nothing(String sentence, List<Nearest> nearest) implements Composed {
    public Nothing {
      nearest = List.copyOf(nearest);
    }
  }
}
