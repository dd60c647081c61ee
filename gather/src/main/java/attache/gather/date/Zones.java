package attache.gather.date;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Zones as they stand behind a time.
///
/// Abbreviations that are used for several zones (IST, CST of China) are left out, except those RFC
/// 5322 4.3 gives a meaning.
final class Zones {
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("MEZ", 1),
          Map.entry("CEST", 2),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("SGT", 8),
          Map.entry("HKT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private Zones() {}

  /// The offset a zone stands for: UTC for none; empty for one that is not known.
  static Optional<ZoneOffset> offset(@Nullable String zone) {
    if (zone == null || zone.isEmpty()) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (zone.charAt(0) == '+' || zone.charAt(0) == '-') {
      return ofFigures(zone.replace(":", ""));
    }
    return Optional.ofNullable(HOURS.get(zone)).map(ZoneOffset::ofHours);
  }

  private static Optional<ZoneOffset> ofFigures(String zone) {
    try {
      return Optional.of(ZoneOffset.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
