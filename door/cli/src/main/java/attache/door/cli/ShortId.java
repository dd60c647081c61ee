package attache.door.cli;

import java.util.Locale;

/// The short form of an id: what people read, copy and type.
final class ShortId {
  // Ids begin with the time they were given at, so those given together begin alike, often for more
  // than ten characters; their last six differ. So an id is shortened to its end, and what a reader
  // types may be the whole id, its beginning or its end.

  /// Characters shown.
  static final int LENGTH = 6;

  /// Least characters taken.
  static final int LEAST = 4;

  private ShortId() {}

  /// The last characters of an id.
  static String of(String id) {
    return id.substring(Math.max(0, id.length() - LENGTH));
  }

  /// What was typed, as ids are written: upper case, and the digits that O, I and L are taken for.
  static String typed(String given) {
    return given
        .strip()
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
