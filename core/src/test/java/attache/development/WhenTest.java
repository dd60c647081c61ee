package attache.development;

import static org.assertj.core.api.Assertions.assertThat;

import attache.story.Dated;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WhenTest {
  private static When of(String words, Dated.Precision precision) {
    return When.of(new Dated(words, Instant.parse("2026-02-01T00:00:00Z"), precision));
  }

  @Test
  void publicationIsAsExactAsItsSource() {
    assertThat(of("2026", Dated.Precision.YEAR).end()).contains(LocalDate.of(2026, 12, 31));
    assertThat(of("February 2026", Dated.Precision.MONTH).end())
        .contains(LocalDate.of(2026, 2, 28));
    assertThat(of("1 Feb 2026", Dated.Precision.DAY).end()).contains(LocalDate.of(2026, 2, 1));
  }

  @Test
  void undatedHasNoDay() {
    assertThat(When.UNDATED.isDated()).isFalse();
    assertThat(When.UNDATED.day()).isEmpty();
  }
}
