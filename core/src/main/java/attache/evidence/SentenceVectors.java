package attache.evidence;

import attache.index.Embedder;
import attache.index.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Vectors of single sentences, made when a question needs them; the latest few thousand are kept.
/// Safe for use by many threads.
final class SentenceVectors {
  private static final int KEPT = 8192;

  private final Embedder embedder;
  private final Map<String, Vector> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Vector> eldest) {
          return size() > KEPT;
        }
      };

  SentenceVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  /// Vectors of sentences, in the order given.
  List<Vector> of(List<String> sentences) {
    var lacking = new ArrayList<String>();
    synchronized (kept) {
      sentences.stream().distinct().filter(s -> !kept.containsKey(s)).forEach(lacking::add);
    }
    var made = lacking.isEmpty() ? List.<Vector>of() : embedder.passages(lacking);
    var all = new ArrayList<Vector>();
    synchronized (kept) {
      for (var i = 0; i < lacking.size(); i++) {
        kept.put(lacking.get(i), made.get(i));
      }
      for (var sentence : sentences) {
        all.add(kept.computeIfAbsent(sentence, s -> made.get(lacking.indexOf(s))));
      }
    }
    return all;
  }
}
