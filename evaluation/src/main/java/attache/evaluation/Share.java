package attache.evaluation;

import java.util.OptionalDouble;

/// Some of so many.
record Share(long some, long all) {
  /// Empty when there are none at all.
  OptionalDouble value() {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
  }

  /// Half the width of the 95% interval of Wilson's score and its middle, as lower and upper end.
  double[] interval() {
    var z = 1.96;
    var p = value().orElse(0);
    var n = Math.max(all, 1);
    var middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    var half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
  }
}
