package attache.development;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much a key tells, by how few stories have it: `ln(1 + (N + 0.5) / (n + c))`. The stories of
/// one development all have its names: where there are 100 stories or more, c is 4, and what few
/// have tells hardly less than what one has. In fewer, down to 0.5, for there what four have is
/// common. Small archives count as if they had some stories more. For one thread.
final class Rarity {
  private static final int FEW = 40;
  private static final double UNSEEN = 1;
  private static final double LEAST = 0.5;
  private static final double ONE_MATTER = 3.5;
  private static final double MANY = 100;
  private static final double DOZEN = 12;
  private static final double ENOUGH = 60;

  private final Board board;
  private final Map<Long, Double> known = new HashMap<>();
  private final double stories;
  private final double flat;
  private final double size;

  Rarity(Board board) throws IOException {
    this.board = board;
    this.size = board.size();
    this.stories = Math.max(FEW, size);
    this.flat = LEAST + ONE_MATTER * Math.min(1, size / MANY);
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

  /// How far it can be told what is rare: 0 in an archive of a dozen stories, 1 in one of 60.
  double known() {
    return Math.max(0, Math.min(1, (size - DOZEN) / (ENOUGH - DOZEN)));
  }

  private double rarity(int n) {
    return Math.log(1 + (stories + 0.5) / (Math.max(n, UNSEEN) + flat));
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
