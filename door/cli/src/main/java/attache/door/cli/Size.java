package attache.door.cli;

import java.util.Locale;

/// Sizes of files, as people say them.
final class Size {
  private static final double KILO = 1000;

  private Size() {}

  /// `812 bytes`, `4.2 MB`.
  static String of(long bytes) {
    if (bytes < KILO) {
      return Count.of(bytes, "byte", "bytes");
    }
    var size = bytes / KILO;
    var units = new String[] {"kB", "MB", "GB", "TB"};
    var unit = 0;
    while (size >= KILO && unit < units.length - 1) {
      size /= KILO;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }
}
