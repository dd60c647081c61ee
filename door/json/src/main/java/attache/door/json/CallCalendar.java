package attache.door.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.desk.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The last days of calls as an iCalendar file (RFC 5545), each an all-day event with a reminder a
/// week before. Calls without a last day are left out.
public final class CallCalendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private CallCalendar() {}

  /// @param now when the file is written
  public static String of(List<Opening> calls, Instant now) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Attache//Calls and programmes//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "X-WR-CALNAME:Calls and programmes");
    for (var call : calls) {
      call.deadline().ifPresent(day -> event(text, call, day, now));
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void event(StringBuilder text, Opening call, LocalDate day, Instant now) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + call.measure().id().value() + "@attache");
    line(text, "DTSTAMP:" + MOMENT.format(now));
    line(text, "DTSTART;VALUE=DATE:" + DAY.format(day));
    line(text, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line(text, "SUMMARY:" + escaped("Last day: " + call.story().latest().headline()));
    line(text, "DESCRIPTION:" + escaped(description(call)));
    call.story().address().ifPresent(at -> line(text, "URL:" + at.toASCIIString()));
    line(text, "TRANSP:TRANSPARENT");
    line(text, "BEGIN:VALARM");
    line(text, "ACTION:DISPLAY");
    line(text, "DESCRIPTION:" + escaped("One week left: " + call.story().latest().headline()));
    line(text, "TRIGGER:-P7D");
    line(text, "END:VALARM");
    line(text, "END:VEVENT");
  }

  private static String description(Opening call) {
    var text = new StringBuilder("“" + call.sentence() + "” (" + call.story().source() + ")");
    call.conditions().forEach(condition -> text.append("\nCondition: ").append(condition));
    call.deadlineSaid()
        .ifPresent(said -> text.append("\nLast day as written: ").append(said.quote()));
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cc}", " ");
  }

  /// Lines end in CR LF and are folded after 75 bytes, never within a character.
  private static void line(StringBuilder text, String line) {
    var bytes = 0;
    for (var at = 0; at < line.length(); ) {
      var point = line.codePointAt(at);
      var size = Character.toString(point).getBytes(UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.appendCodePoint(point);
      bytes += size;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
