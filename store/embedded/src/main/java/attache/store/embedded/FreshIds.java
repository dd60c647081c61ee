package attache.store.embedded;

import attache.story.StoryId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Mints ids for answers: 26 characters that sort in the order they were given. Safe for use by
/// many threads.
public final class FreshIds implements Supplier<String> {
  private final Ulid ulid = new Ulid(new SecureRandom());
  private final InstantSource clock;
  private Optional<StoryId> last = Optional.empty();

  public FreshIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String get() {
    var next = ulid.after(last, clock.instant());
    last = Optional.of(next);
    return next.value();
  }
}
