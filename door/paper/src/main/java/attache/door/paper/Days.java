package attache.door.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as people read them, only as exact as they are known; in UTC.
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int DAY_LENGTH = 10;

  private Days() {}

  /// "12 March 2026", "March 2026", "2026", "undated".
  static String of(@Nullable String iso) {
    if (iso == null) {
      return "undated";
    }
    return switch (iso.length()) {
      case YEAR_LENGTH -> iso;
      case MONTH_LENGTH -> LocalDate.parse(iso + "-01").format(MONTH);
      default -> LocalDate.parse(iso.substring(0, DAY_LENGTH)).format(DAY);
    };
  }

  /// To the minute.
  static String minute(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).format(MINUTE);
  }

  /// Year, month, day, as far as they are known.
  static List<Integer> parts(String iso) {
    var parts = new ArrayList<Integer>();
    for (var part : iso.substring(0, Math.min(DAY_LENGTH, iso.length())).split("-")) {
      parts.add(Integer.parseInt(part));
    }
    return parts;
  }

  /// Two dates as a span; one when they are the same day.
  static String span(@Nullable String from, @Nullable String to) {
    if (from == null && to == null) {
      return "undated";
    }
    var first = of(from);
    var last = of(to);
    if (from == null) {
      return "to " + last;
    }
    if (to == null) {
      return "from " + first;
    }
    return first.equals(last) ? first : first + " – " + last;
  }

  /// How many there are of something: `1 story`, `2 stories`.
  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
