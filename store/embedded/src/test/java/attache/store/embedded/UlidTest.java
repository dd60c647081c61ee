package attache.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class UlidTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_469_918_176_385L);

  private final Ulid ulid = new Ulid(new Random(1));

  @Test
  void firstTenCharactersAreTheTime() {
    // The example of the ULID specification.
    assertThat(ulid.after(Optional.empty(), NOW).value()).startsWith("01ARYZ6S41");
  }

  @Test
  void idsAscendWithinAMillisecondAndWhenTheClockGoesBack() {
    var before = ulid.after(Optional.empty(), NOW);
    for (var i = 0; i < 1000; i++) {
      var next = ulid.after(Optional.of(before), NOW.minusMillis(i));
      assertThat(next.value()).isGreaterThan(before.value());
      before = next;
    }
  }
}
