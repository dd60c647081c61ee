package attache.source;

import java.time.Duration;
import java.util.Optional;

/// What a person decided about how one source is visited.
///
/// @param every how often it is asked at most, one minute or more; empty leaves it to the source.
///   Sources of the open web are asked once an hour at most all the same
/// @param pages when the pages behind its items are visited
/// @param privateAddresses whether it may lie in a private network
public record Manners(Optional<Duration> every, Pages pages, boolean privateAddresses) {
  /// Those of a source nobody decided anything about.
  public static final Manners STANDARD = new Manners(Optional.empty(), Pages.WHEN_NEEDED, false);

  private static final Duration LEAST = Duration.ofMinutes(1);

  public Manners {
    if (every.isPresent() && every.get().compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "a source must not be asked more than once a minute, got every " + every.get());
    }
  }

  /// When the pages behind the items of a feed are visited.
  public enum Pages {
    /// Where the feed has only an extract.
    WHEN_NEEDED,
    /// For every new item.
    ALWAYS,
    NEVER
  }
}
