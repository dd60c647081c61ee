package attache.door.cli;

/// How many a list may show.
final class Limits {
  private static final int MOST = 1000;

  private Limits() {}

  static void check(int limit, int skip) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("--limit must be 1 to %d, got %d".formatted(MOST, limit));
    }
    if (skip < 0) {
      throw new IllegalArgumentException("--skip must be 0 or more, got " + skip);
    }
  }
}
