package attache.door.json;

import attache.story.Dated;
import java.time.ZoneOffset;

/// Writes a date only as exactly as its source does.
final class IsoDate {
  private IsoDate() {}

  /// `2026`, `2026-03`, `2026-03-12` or `2026-03-12T09:30:00Z`.
  static String of(Dated dated) {
    var day = dated.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return switch (dated.precision()) {
      case YEAR -> day.substring(0, day.length() - "-MM-DD".length());
      case MONTH -> day.substring(0, day.length() - "-DD".length());
      case DAY -> day;
      case SECOND -> dated.instant().toString();
    };
  }
}
