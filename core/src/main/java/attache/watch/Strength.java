package attache.watch;

/// How near a sentence comes to what a reader described.
///
/// A number of 0 to 100 made of the nearness in meaning, see `Likeness`. Below [#SHOWN] it is
/// nothing.
public enum Strength {
  /// Likely on the same matter.
  MODERATE,
  /// On the same matter, and close to what was described.
  STRONG;

  /// The least that is shown.
  public static final int SHOWN = 50;

  private static final int CLOSE = 70;

  /// @param score 50 to 100
  /// @throws IllegalArgumentException if it is less or more
  public static Strength of(int score) {
    if (score < SHOWN || score > 100) {
      throw new IllegalArgumentException(
          "strength must be %d..100, got %d".formatted(SHOWN, score));
    }
    return score >= CLOSE ? STRONG : MODERATE;
  }
}
