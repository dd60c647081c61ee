package attache.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Some of so many.
record Share(long some, long all) {
  /// Empty when there are none at all.
  OptionalDouble value() {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
  }

  /// Both counts together.
  Share plus(Share other) {
    return new Share(some + other.some, all + other.all);
  }

  /// The shares that there are, as numbers, in the same order.
  static Map<String, Double> values(Map<String, Share> shares) {
    var values = new LinkedHashMap<String, Double>();
    shares.forEach((name, share) -> share.value().ifPresent(value -> values.put(name, value)));
    return values;
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
