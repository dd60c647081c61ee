package attache.evidence;

/// Makes one score of many signals: the probability, by logistic regression, that a sentence answers.
final class Weights {
  private static final float[] TYPED = {0.93f, 1.38f, 1.12f, 2.95f, 2.21f, 6.68f, 1.23f, -0.00f, -0.31f, 1.71f, 0.39f, 2.63f, -0.61f, -1.75f, -9.18f};
  private static final float[] OPEN = {0.09f, 2.92f, 1.12f, 0.66f, -0.10f, 7.86f, -0.00f, 0.20f, -3.23f, 0.17f, -0.03f, 1.80f, -1.71f, 0.00f, -3.42f};

  private Weights() {}

  /// @param typed whether the question asks for an amount, a date, a name
  static float score(Signals signals, boolean typed) {
    var weights = typed ? TYPED : OPEN;
    var values = signals.values();
    var sum = weights[values.length];
    for (var i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }
}
