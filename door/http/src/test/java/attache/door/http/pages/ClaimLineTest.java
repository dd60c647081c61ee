package attache.door.http.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.door.http.Harbour;
import attache.ledger.Row;
import attache.testkit.Seeded;
import attache.testkit.ledger.Claims;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimLineTest {
  private static final Tongue ENGLISH = Tongue.read("en");

  @Test
  void whoSaysSoIsNamedWhereSomebodyIs(@TempDir Path folder) throws Exception {
    var random = Seeded.random("whoSaysSoIsNamedWhereSomebodyIs");
    var named = 0;
    try (var harbour = Harbour.full(folder)) {
      var text = harbour.story("Lindholm").latest();
      for (var round = 0; round < 100; round++) {
        for (var claim : Claims.any(random, text, "rules")) {
          var at = Instant.EPOCH;
          var row = new Row(claim, "Tugs", "Post", Optional.empty(), at, at, Row.Standing.MACHINE);
          var names = claim.attribution().names();
          if (!names.isEmpty()) {
            named++;
            assertThat(ClaimLine.of(row, ENGLISH).said())
                .contains("says ")
                .endsWith(String.join(", ", names))
                .doesNotContain("somebody");
          }
        }
      }
    }
    assertThat(named).isPositive();
  }
}
