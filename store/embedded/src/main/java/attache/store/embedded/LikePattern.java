package attache.store.embedded;

/// Patterns for `LIKE … ESCAPE '\'`.
final class LikePattern {
  private LikePattern() {}

  /// What has a word in it, in any case, and perhaps more: SQLite knows the two cases of ASCII
  /// letters only, so others are left open.
  static String of(String word) {
    var pattern = new StringBuilder("%");
    word.codePoints()
        .forEach(unit -> {
          if (unit >= 128) {
            pattern.append('_');
          } else if (unit == '%' || unit == '_' || unit == '\\') {
            pattern.append('\\').append((char) unit);
          } else {
            pattern.append((char) unit);
          }
        });
    return pattern.append('%').toString();
  }
}
