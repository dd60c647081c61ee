package attache.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that can be repeated: `-Dtests.seed=N` gives the seed; it is printed when a test takes
/// it.
public final class Seeded {
  private static final String PROPERTY = "tests.seed";

  private Seeded() {}

  /// Chance for one test.
  public static RandomGenerator random(String test) {
    var seed = Long.getLong(PROPERTY, System.nanoTime());
    System.out.println("seed of " + test + ": -D" + PROPERTY + "=" + seed);
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
