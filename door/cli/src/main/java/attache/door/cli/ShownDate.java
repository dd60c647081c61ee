package attache.door.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as people read them.
final class ShownDate {
  private static final DateTimeFormatter DAY = form("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = form("MMMM uuuu");
  private static final DateTimeFormatter MINUTE = form("d MMMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter SHORT_MINUTE = form("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter SHORT = form("d MMM uuuu");

  private ShownDate() {}

  /// A publication date of the contract; "undated" when there is none.
  static String published(@Nullable String iso) {
    if (iso == null) {
      return "undated";
    }
    return switch (iso.length()) {
      case 4 -> iso;
      case 7 -> YearMonth.parse(iso).format(MONTH);
      case 10 -> LocalDate.parse(iso).format(DAY);
      default -> minute(Instant.parse(iso));
    };
  }

  /// A publication date in a table.
  static String brief(@Nullable String iso) {
    if (iso == null || iso.length() < 10) {
      return published(iso);
    }
    return LocalDate.parse(iso.substring(0, 10)).format(SHORT);
  }

  /// An instant in a table, to the minute.
  static String briefMinute(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).format(SHORT_MINUTE);
  }

  /// An instant, to the minute.
  static String minute(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).format(MINUTE);
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
