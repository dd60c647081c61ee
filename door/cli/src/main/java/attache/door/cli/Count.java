package attache.door.cli;

import java.util.Locale;

/// Numbers of things, as people say them.
final class Count {
  private Count() {}

  /// `1 story`, `1,200 stories`.
  static String of(long number, String one, String more) {
    return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : more);
  }
}
