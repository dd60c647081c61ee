package attache.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.access.AuditLog;
import attache.access.Deed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [AuditLog] does.
public abstract class AuditLogContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000000001Z");

  @TempDir protected Path folder;
  private AuditLog log;

  /// Opens the log of a folder; opened again, it has what was noted before.
  protected abstract AuditLog open(Path folder) throws IOException;

  @BeforeEach
  void openLog() throws IOException {
    log = open(folder);
  }

  private static Deed deed(String what, Optional<String> words) {
    return new Deed(0, NOON, "anna", what, "A1", words);
  }

  @Test
  void entriesAreThereForGoodNewestFirst() throws IOException {
    var first = log.note(deed("ask", Optional.of("How much is “it”?")));
    var second = log.note(deed("removeStory", Optional.empty()));
    assertThat(second.number()).isGreaterThan(first.number());
    assertThat(open(folder).before(Long.MAX_VALUE, 10)).containsExactly(second, first);
    assertThat(log.before(second.number(), 10)).containsExactly(first);
    assertThat(log.before(Long.MAX_VALUE, 1)).containsExactly(second);
  }

  @Test
  void aPageHasOneToAThousandEntries() {
    assertThatThrownBy(() -> log.before(Long.MAX_VALUE, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.before(Long.MAX_VALUE, 1001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1001");
  }
}
