package attache.briefing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// A briefing that is made again and again.
///
/// @param name what it is called: letters, digits, spaces, points, hyphens and underscores, so that
///   files can carry it
/// @param owner who wants it
/// @param wish what is wanted; its days are not used: each run speaks of the time since the last
/// @param every how often
/// @param at time of day
/// @param zone where that time is meant
/// @param folder where the files go; empty to keep it in the record alone
/// @param form file ending of the form: `md`, `html`, `docx`, `pdf`, …
/// @param mail addresses of mail that each is sent to; none or several
/// @param since when it was saved; the first run speaks of one turn before its time
/// @param lastRun when it was made last; empty if never
/// @param trouble why the last run failed; empty if it did not
public record Schedule(
    String name,
    String owner,
    Wish wish,
    Every every,
    LocalTime at,
    ZoneId zone,
    Optional<String> folder,
    String form,
    List<String> mail,
    Instant since,
    Optional<Instant> lastRun,
    Optional<String> trouble) {
  private static final int LONGEST = 80;

  /// How often.
  public enum Every {
    DAY,
    /// On Mondays.
    WEEK
  }

  /// One that is mailed to nobody.
  public Schedule(
      String name,
      String owner,
      Wish wish,
      Every every,
      LocalTime at,
      ZoneId zone,
      Optional<String> folder,
      String form,
      Instant since,
      Optional<Instant> lastRun,
      Optional<String> trouble) {
    this(name, owner, wish, every, at, zone, folder, form, List.of(), since, lastRun, trouble);
  }

  public Schedule {
    mail = List.copyOf(mail);
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*") || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "name must be 1 to %d letters, digits, spaces, points, hyphens or underscores, got \"%s\""
              .formatted(LONGEST, name));
    }
  }

  /// The last moment it should have been made at, at or before a moment.
  public Instant turnBefore(Instant now) {
    var there = now.atZone(zone);
    var day =
        there.toLocalTime().isBefore(at) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
    return moment(weekly(day));
  }

  /// The next moment it is to be made at, after a moment.
  public Instant turnAfter(Instant now) {
    var day = turnBefore(now).atZone(zone).toLocalDate();
    return moment(every == Every.DAY ? day.plusDays(1) : day.plusWeeks(1));
  }

  /// Whether it should have been made by now.
  public boolean due(Instant now) {
    var turn = turnBefore(now);
    return lastRun.map(last -> last.isBefore(turn)).orElse(!since.isAfter(turn));
  }

  /// The first day the next run speaks of: that of the last run, or one turn back.
  public LocalDate from(Instant now) {
    var turn = turnBefore(now).atZone(zone);
    var usual = every == Every.DAY ? turn.minusDays(1) : turn.minusWeeks(1);
    return lastRun
        .map(last -> last.atZone(zone))
        .filter(last -> last.isBefore(usual))
        .orElse(usual)
        .toLocalDate();
  }

  private LocalDate weekly(LocalDate day) {
    return every == Every.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Instant moment(LocalDate day) {
    return day.atTime(at).atZone(zone).toInstant();
  }

  /// The same after a run.
  public Schedule ran(Instant now, Optional<String> why) {
    return new Schedule(
        name, owner, wish, every, at, zone, folder, form, mail, since, Optional.of(now), why);
  }
}
