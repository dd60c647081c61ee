package attache.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PacingTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Source source(long id, Source.Kind kind, Manners manners) {
    return new Source(
        new SourceId(id),
        "me",
        "https://example.org/feed",
        "https://example.org/feed",
        kind,
        "Gazette",
        List.of(),
        Optional.empty(),
        Access.UNKNOWN,
        manners,
        false,
        WEDNESDAY,
        List.of());
  }

  private static Pacing pacing(boolean conditional, Rhythm rhythm, Optional<Duration> keep) {
    return new Pacing(source(1, Source.Kind.FEED, Manners.STANDARD), conditional, rhythm, keep);
  }

  private static Pacing decided(Duration every, boolean privately) {
    var manners = new Manners(Optional.of(every), Manners.Pages.WHEN_NEEDED, privately);
    return Pacing.of(source(1, Source.Kind.FEED, manners), false);
  }

  private static Rhythm every(Duration pause) {
    return new Rhythm(Optional.of(pause), Set.of(), Set.of());
  }

  @Test
  void onceAnHourIfItCanBeAskedForChangesElseOnceADay() {
    assertThat(pacing(true, Rhythm.UNSTATED, Optional.empty()).interval()).isEqualTo(HOUR);
    assertThat(pacing(false, Rhythm.UNSTATED, Optional.empty()).interval())
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void longestOfWhatItAsksForUpToADay() {
    var ttl = every(Duration.ofHours(3));
    assertThat(pacing(true, ttl, Optional.of(Duration.ofHours(5))).interval())
        .isEqualTo(Duration.ofHours(5));
    assertThat(pacing(true, ttl, Optional.of(Duration.ofMinutes(5))).interval())
        .isEqualTo(Duration.ofHours(3));
    assertThat(pacing(true, every(Duration.ofDays(365)), Optional.empty()).interval())
        .isEqualTo(Duration.ofDays(1));
    assertThat(pacing(true, every(Duration.ofMinutes(1)), Optional.empty()).interval())
        .isEqualTo(HOUR);
  }

  @Test
  void aPersonDecidesButNotAgainstTheManners() {
    assertThat(decided(Duration.ofHours(2), false).interval()).isEqualTo(Duration.ofHours(2));
    assertThat(decided(Duration.ofMinutes(5), false).interval()).isEqualTo(HOUR);
    assertThat(decided(Duration.ofMinutes(5), true).interval()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whatWasAddedTogetherIsNotAskedTogether() {
    var times =
        LongStream.rangeClosed(1, 100)
            .mapToObj(id -> Pacing.of(source(id, Source.Kind.FEED, Manners.STANDARD), true))
            .map(pacing -> pacing.next(WEDNESDAY))
            .toList();
    assertThat(times)
        .allMatch(at -> !at.isBefore(WEDNESDAY.plus(HOUR)))
        .allMatch(at -> at.isBefore(WEDNESDAY.plus(Duration.ofMinutes(66))));
    assertThat(Set.copyOf(times)).hasSizeGreaterThan(70);
  }

  @Test
  void quietHoursAndDaysArePassedOver() {
    var hours = Set.copyOf(IntStream.range(0, 20).boxed().toList());
    var quiet = new Rhythm(Optional.empty(), hours, Set.of(DayOfWeek.WEDNESDAY));
    var next = pacing(true, quiet, Optional.empty()).next(WEDNESDAY).atOffset(ZoneOffset.UTC);
    assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(next.getHour()).isEqualTo(20);
  }

  @Test
  void feedThatIsNeverAwakeIsAskedAllTheSame() {
    var all = new Rhythm(Optional.empty(), Set.of(), Set.of(DayOfWeek.values()));
    assertThat(pacing(true, all, Optional.empty()).next(WEDNESDAY))
        .isBefore(WEDNESDAY.plus(Duration.ofHours(2)));
  }

  @Test
  void failuresDoubleTheWaitUpToADay() {
    var pacing = pacing(true, Rhythm.UNSTATED, Optional.empty());
    assertThat(waits(pacing, 1)).isBetween(HOUR, Duration.ofMinutes(66));
    assertThat(waits(pacing, 3)).isBetween(Duration.ofHours(4), Duration.ofMinutes(264));
    assertThat(waits(pacing, 1000)).isBetween(Duration.ofHours(24), Duration.ofHours(27));
  }

  private static Duration waits(Pacing pacing, int times) {
    return Duration.between(WEDNESDAY, pacing.again(WEDNESDAY, times, Optional.empty()));
  }

  @Test
  void folderIsLookedAtEveryMinute() {
    assertThat(Pacing.of(source(1, Source.Kind.FOLDER, Manners.STANDARD), false).interval())
        .isEqualTo(Duration.ofMinutes(1));
  }
}
