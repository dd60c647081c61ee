package attache.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Keeps how well sets of questions were answered.
@FunctionalInterface
public interface Scorebook {
  /// Keeps nothing.
  Scorebook NONE = (_, _, _, _) -> {};

  /// @param set name of the set
  /// @param questions how many were asked
  /// @param figures what was measured, by name
  /// @param missed bars that were not met
  void keep(String set, int questions, Map<String, Double> figures, List<String> missed)
      throws IOException;
}
