package attache.evaluation;

import java.util.List;

/// How long answers took, in milliseconds, by nearest rank.
record Latency(double p50, double p95, double max) {
  static Latency of(List<Mark> marks) {
    var sorted = marks.stream().mapToDouble(mark -> mark.response().millis()).sorted().toArray();
    return new Latency(rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 1));
  }

  private static double rank(double[] sorted, double quantile) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(quantile * sorted.length) - 1];
  }
}
