package attache.door.cli;

import java.util.Locale;

/// Numbers of things, as people say them.
final class Count {
  private Count() {}

  /// `1 story`, `1,200 stories`.
  static String of(long number, String one, String more) {
    return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : more);
  }

  /// `50 of 1,200 stories` when not all are shown.
  static String shown(long shown, long all, String one, String more) {
    var count = of(all, one, more);
    return shown == all ? count : String.format(Locale.ENGLISH, "%,d of %s", shown, count);
  }
}
