package attache.desk;

import java.time.Duration;
import java.util.Optional;

/// What is kept of what is asked.
///
/// @param answers whether questions and answers are kept at all
/// @param age how long; empty keeps them until they are forgotten
public record Keeping(boolean answers, Optional<Duration> age) {
  /// Kept until forgotten.
  public static final Keeping ALWAYS = new Keeping(true, Optional.empty());
}
