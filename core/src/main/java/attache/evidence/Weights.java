package attache.evidence;

import attache.question.Wanted;

/// Makes one score of many signals: the probability, by logistic regression, that a sentence
/// answers.
final class Weights {
  /*
   * One set of weights for questions that ask for a kind of thing, one for reasons and ways, one for
   * the rest, each in the order of Signals with the constant last. Fitted by iteratively reweighted
   * least squares with a small ridge on the development questions; see the decision on evidence.
   */
  private static final float[] TYPED = {
    1.13f, 0.96f, 1.29f, 2.69f, 1.99f, 7.50f, 1.49f, 1.21f, -0.00f, 0.46f, 1.38f, 1.29f, 2.50f,
    -0.49f, -1.93f, -10.60f
  };
  private static final float[] WHY = {
    1.17f, 2.07f, 1.77f, -0.01f, -0.23f, 5.17f, -0.00f, -0.00f, 1.17f, -1.64f, -1.20f, 2.50f, 1.93f,
    -2.16f, 0.00f, -4.96f
  };
  private static final float[] OPEN = {
    0.03f, 2.75f, 1.01f, 0.92f, 0.68f, 8.05f, -0.00f, -0.29f, -0.00f, -2.86f, 0.84f, 0.03f, 1.30f,
    -2.87f, 0.00f, -4.16f
  };

  private Weights() {}

  static float score(Signals signals, Wanted wanted) {
    var weights =
        switch (wanted) {
          case REASON, MANNER -> WHY;
          default -> wanted.typed() ? TYPED : OPEN;
        };
    var values = signals.values();
    var sum = weights[values.length];
    for (var i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }
}
