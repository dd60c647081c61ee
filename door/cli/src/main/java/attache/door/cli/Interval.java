package attache.door.cli;

import java.time.Duration;
import java.util.regex.Pattern;

/// A time between two visits, as people type it: `30m`, `2h`, `1d`.
final class Interval {
  private static final Pattern TYPED = Pattern.compile("([1-9]\\d{0,4})\\s*([smhd])");

  private Interval() {}

  /// @throws IllegalArgumentException if it is none
  static Duration of(String typed) {
    var match = TYPED.matcher(typed.strip());
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "a time such as 30m, 2h or 1d was wanted, got \"%s\"".formatted(typed));
    }
    var number = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
