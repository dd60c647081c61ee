package attache.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.briefing.Schedule.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Schedule schedule(Every every, String since) {
    return new Schedule(
        "digest",
        "me",
        Wish.ALL,
        every,
        LocalTime.of(7, 0),
        BERLIN,
        Optional.empty(),
        "md",
        Instant.parse(since),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void dailyTurnComesAtItsTimeInItsZone() {
    var daily = schedule(Every.DAY, "2026-03-10T12:00:00Z");
    assertThat(daily.turnAfter(Instant.parse("2026-03-10T12:00:00Z")))
        .isEqualTo("2026-03-11T06:00:00Z");
    assertThat(daily.due(Instant.parse("2026-03-11T05:59:00Z"))).isFalse();
    assertThat(daily.due(Instant.parse("2026-03-11T06:00:00Z"))).isTrue();
  }

  @Test
  void turnIsNotTakenTwice() {
    var daily = schedule(Every.DAY, "2026-03-10T12:00:00Z");
    var ran = daily.ran(Instant.parse("2026-03-11T06:00:05Z"), Optional.empty());
    assertThat(ran.due(Instant.parse("2026-03-11T23:00:00Z"))).isFalse();
    assertThat(ran.due(Instant.parse("2026-03-12T06:00:00Z"))).isTrue();
  }

  @Test
  void missedTurnsAreMadeUpByOne() {
    var ran =
        schedule(Every.DAY, "2026-03-01T12:00:00Z")
            .ran(Instant.parse("2026-03-02T06:00:05Z"), Optional.empty());
    var now = Instant.parse("2026-03-06T10:00:00Z");
    assertThat(ran.due(now)).isTrue();
    assertThat(ran.from(now)).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void weeklyTurnComesOnMondays() {
    var weekly = schedule(Every.WEEK, "2026-03-10T12:00:00Z");
    assertThat(weekly.turnAfter(Instant.parse("2026-03-10T12:00:00Z")))
        .isEqualTo("2026-03-16T06:00:00Z");
    assertThat(weekly.from(Instant.parse("2026-03-16T06:00:01Z")))
        .isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @Test
  void weeklyTurnOnAMondayBeforeItsTimeIsThatOfTheWeekBefore() {
    var weekly = schedule(Every.WEEK, "2026-03-01T12:00:00Z");
    assertThat(weekly.turnBefore(Instant.parse("2026-03-16T05:00:00Z")))
        .isEqualTo("2026-03-09T06:00:00Z");
  }

  @Test
  void summerTimeMovesTheTurn() {
    var daily = schedule(Every.DAY, "2026-03-10T12:00:00Z");
    assertThat(daily.turnAfter(Instant.parse("2026-03-28T12:00:00Z")))
        .isEqualTo("2026-03-29T05:00:00Z");
  }

  @Test
  void nameMustBeFitForAFile() {
    assertThatThrownBy(() -> named("../up")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> named("")).isInstanceOf(IllegalArgumentException.class);
    assertThat(named("État d’urgence".replace("’", "-")).name()).isEqualTo("État d-urgence");
  }

  private static Schedule named(String name) {
    return new Schedule(
        name,
        "me",
        Wish.ALL,
        Every.DAY,
        LocalTime.NOON,
        BERLIN,
        Optional.empty(),
        "md",
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty());
  }
}
