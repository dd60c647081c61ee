package attache.development;

import java.time.Duration;
import java.time.Instant;

/// How much a development matters, to put the weighty ones first.
///
/// `(ln(1 + sources) + 0.5 ln(1 + tellings) + 0.3 ln(1 + claims) + 0.2 ln(1 + actors)) × f`, where
/// `f = 0.1 + 0.9 × 2^(-days / 7)` and days are those since its last change. Reprints add sources,
/// not tellings. Logarithms: the tenth source adds less than the second.
public final class Weight {
  private static final double HALF_LIFE_DAYS = 7;
  private static final double OLD = 0.1;
  private static final double SECONDS_A_DAY = 86_400;

  private Weight() {}

  /// The weight; 0 or more.
  ///
  /// @param lastChanged when it last changed; a time to come counts as now
  public static double of(
      int sources, int tellings, int claims, int actors, Instant lastChanged, Instant now) {
    var much =
        Math.log1p(sources)
            + 0.5 * Math.log1p(tellings)
            + 0.3 * Math.log1p(claims)
            + 0.2 * Math.log1p(actors);
    var days = Math.max(0, Duration.between(lastChanged, now).toSeconds() / SECONDS_A_DAY);
    return much * (OLD + (1 - OLD) * Math.pow(2, -days / HALF_LIFE_DAYS));
  }
}
