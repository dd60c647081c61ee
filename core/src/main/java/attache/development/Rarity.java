package attache.development;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much a key tells, by how few stories have it: `ln(1 + (N + 0.5) / (n + 4))`. The stories of
/// one development all have its names: what ten stories have tells hardly less than what one has.
/// Small archives count as if they had some stories more, for there every word is rare. For one
/// thread.
final class Rarity {
  private static final int FEW = 40;
  private static final double UNSEEN = 1;
  private static final double ONE_MATTER = 4;

  private final Board board;
  private final Map<Long, Double> known = new HashMap<>();
  private final double stories;

  Rarity(Board board) throws IOException {
    this.board = board;
    this.stories = Math.max(FEW, board.size());
  }

  /// Learns how rare the keys of a story are that is not placed yet; it counts as one that has
  /// them.
  void learnArriving(Profile profile) throws IOException {
    var keys = List.copyOf(profile.keys().keySet());
    var counts = board.frequencies(keys);
    for (var key : keys) {
      known.put(key, rarity(counts.getOrDefault(key, 0) + 1));
    }
  }

  /// Learns how rare some keys are.
  void learn(Collection<Profile> profiles) throws IOException {
    var wanted =
        profiles.stream()
            .flatMap(profile -> profile.keys().keySet().stream())
            .distinct()
            .filter(key -> !known.containsKey(key))
            .toList();
    var counts = board.frequencies(wanted);
    for (var key : wanted) {
      known.put(key, rarity(counts.getOrDefault(key, 0)));
    }
  }

  private double rarity(int n) {
    return Math.log(1 + (stories + 0.5) / (Math.max(n, UNSEEN) + ONE_MATTER));
  }

  /// How rare a key is beside the rarest there can be: 0 to 1.
  double share(long key) {
    return of(key) / rarity(0);
  }

  /// Of a key that was learnt; of others, as of one that no story has.
  double of(long key) {
    return known.getOrDefault(key, rarity(0));
  }
}
