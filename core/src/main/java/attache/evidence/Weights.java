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
    1.28f, 1.09f, 1.49f, 2.55f, 1.88f, 6.96f, 2.57f, 1.03f, 0.00f, 0.35f, 1.53f, 1.39f, 2.10f,
    -0.84f, -1.85f, -0.50f, -0.18f, -11.04f
  };
  private static final float[] WHY = {
    0.34f, 0.58f, 0.62f, 0.06f, 0.00f, 1.34f, -0.00f, -0.00f, 0.49f, -0.45f, -0.15f, 0.75f, 0.41f,
    -0.56f, 0.00f, -0.22f, 0.05f, -0.47f
  };
  private static final float[] OPEN = {
    0.48f, 1.36f, 0.91f, 0.45f, 0.34f, 3.24f, 0.00f, -0.27f, 0.00f, -1.16f, 0.44f, 0.06f, 0.36f,
    -1.17f, 0.00f, 0.05f, 0.12f, -1.95f
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
