package attache.index;

import java.util.Map;

/// How common terms are in the archive: what the order of evidence is computed from.
///
/// @param passages passages indexed
/// @param frequencies for each term asked about, the passages whose headline or body has it
public record Statistics(long passages, Map<String, Long> frequencies) {
  public Statistics {
    frequencies = Map.copyOf(frequencies);
  }

  /// Inverse document frequency, `ln(1 + (N - n + 0.5) / (n + 0.5))`, as in BM25 (Robertson and
  /// Zaragoza 2009); greater for rarer terms, never negative.
  public double idf(String term) {
    var n = frequencies.getOrDefault(term, 0L);
    return Math.log(1 + (Math.max(passages, n) - n + 0.5) / (n + 0.5));
  }
}
