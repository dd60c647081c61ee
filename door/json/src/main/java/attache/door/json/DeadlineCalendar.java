package attache.door.json;

import attache.development.Event;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Deadlines and last days as a calendar (iCalendar, RFC 5545): an entry of a whole day for each.
/// The same event always has the same UID, so that a calendar that is read again has it once.
public final class DeadlineCalendar {
  private static final String MAKER = "-//Attaché//Developments//EN";
  private static final int LONGEST = 140;

  private DeadlineCalendar() {}

  /// The calendar; events that are no deadlines, or have no day, are left out.
  ///
  /// @param made the time it is made
  public static String of(List<Event> events, Instant made) {
    var calendar = new ICalendar();
    calendar.setProductId(MAKER);
    var seen = new HashSet<String>();
    for (var event : events) {
      var day = lastDay(event);
      if (day.isPresent() && seen.add(uid(event))) {
        calendar.addEvent(entry(event, day.get(), made));
      }
    }
    return Biweekly.write(calendar).go();
  }

  /// How many entries it has for some events.
  public static long entries(List<Event> events) {
    return events.stream()
        .filter(event -> lastDay(event).isPresent())
        .map(DeadlineCalendar::uid)
        .distinct()
        .count();
  }

  private static Optional<LocalDate> lastDay(Event event) {
    return switch (event.kind()) {
      case DEADLINE, EXPIRES -> event.when().end().or(event.when()::start);
      case PUBLISHED, ANNOUNCED, DECIDED, IN_FORCE, ABOUT -> Optional.empty();
    };
  }

  private static String uid(Event event) {
    var named = event.claim().map(claim -> claim.value()).orElse(event.citation().story().value());
    return "%s-%s@attache".formatted(named, event.kind().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static VEvent entry(Event event, LocalDate day, Instant made) {
    var entry = new VEvent();
    entry.setUid(new Uid(uid(event)));
    entry.setDateTimeStamp(Date.from(made));
    entry.setDateStart(new DateStart(wholeDay(day)));
    entry.setDateEnd(new DateEnd(wholeDay(day.plusDays(1))));
    entry.setSummary(summary(event));
    entry.setDescription(
        "“%s” (“%s”, story %s, sentence %d)"
            .formatted(
                event.citation().quote(),
                event.when().asWritten(),
                event.citation().story().value(),
                event.citation().sentence()));
    return entry;
  }

  private static String summary(Event event) {
    var text = event.text().strip().replaceAll("\\s+", " ");
    var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    return switch (event.kind()) {
      case EXPIRES -> "Expires: " + cut;
      default -> "Deadline: " + cut;
    };
  }

  private static ICalDate wholeDay(LocalDate day) {
    var parts = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return new ICalDate(parts, false);
  }
}
