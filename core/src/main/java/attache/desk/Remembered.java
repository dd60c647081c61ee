package attache.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Things that were worked out and hold as long as what is stored stays as it is. The one not used
/// longest goes first. Safe for use by many threads; two may work out the same at once.
final class Remembered<K, V> {
  private record Kept<V>(String edition, V value) {}

  /// What is worked out.
  interface Work<V> {
    V done() throws IOException;
  }

  private final Map<K, Kept<V>> kept;

  /// @param most how many are kept
  Remembered(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > most;
          }
        };
  }

  /// What was worked out of this edition, or is now.
  V of(String edition, K key, Work<V> work) throws IOException {
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null && known.edition.equals(edition)) {
        return known.value;
      }
    }
    var value = work.done();
    synchronized (kept) {
      kept.put(key, new Kept<>(edition, value));
    }
    return value;
  }
}
