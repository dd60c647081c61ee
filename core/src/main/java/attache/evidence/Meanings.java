package attache.evidence;

import attache.index.Embedder;
import attache.index.Meaning;
import attache.index.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Meanings of single sentences, each read under its headline, made when a question needs them; the
/// latest are kept. Safe for use by many threads.
final class Meanings {
  /// About 50 kB each: one vector of 384 floats a word piece.
  private static final int KEPT = 600;

  private final Embedder embedder;
  private final Map<InContext, OfLine> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InContext, OfLine> eldest) {
          return size() > KEPT;
        }
      };

  Meanings(Embedder embedder) {
    this.embedder = embedder;
  }

  /// A sentence and the headline it stands under; the headline of a headline is empty.
  record InContext(String headline, String sentence) {
    private String text() {
      return headline.isEmpty() ? sentence : headline + ". " + sentence;
    }

    private int start() {
      return headline.isEmpty() ? 0 : headline.length() + 2;
    }
  }

  /// What a sentence means.
  ///
  /// @param withHeadline the vector of both
  /// @param alone the mean of the sentence's own pieces
  /// @param pieces the vectors of its pieces
  record OfLine(Vector withHeadline, Vector alone, List<Vector> pieces) {}

  /// Meanings of sentences, in the order given.
  List<OfLine> of(List<InContext> sentences) {
    var all = new LinkedHashMap<InContext, OfLine>();
    synchronized (kept) {
      for (var sentence : sentences) {
        var meaning = kept.get(sentence);
        if (meaning != null) {
          all.put(sentence, meaning);
        }
      }
    }
    var lacking = sentences.stream().distinct().filter(s -> !all.containsKey(s)).toList();
    if (!lacking.isEmpty()) {
      var made = embedder.meanings(lacking.stream().map(InContext::text).toList());
      for (var i = 0; i < lacking.size(); i++) {
        all.put(lacking.get(i), ofLine(lacking.get(i), made.get(i)));
      }
    }
    var ordered = new ArrayList<OfLine>();
    synchronized (kept) {
      kept.putAll(all);
    }
    for (var sentence : sentences) {
      ordered.add(java.util.Objects.requireNonNull(all.get(sentence)));
    }
    return ordered;
  }

  private static OfLine ofLine(InContext sentence, Meaning meaning) {
    var pieces = new ArrayList<Vector>();
    for (var i = 0; i < meaning.spans().size(); i++) {
      if (meaning.spans().get(i).start() >= sentence.start()) {
        pieces.add(meaning.pieces().get(i));
      }
    }
    var alone = pieces.isEmpty() ? meaning.whole() : mean(pieces);
    return new OfLine(meaning.whole(), alone, List.copyOf(pieces));
  }

  private static Vector mean(List<Vector> vectors) {
    var sum = new float[vectors.getFirst().dimensions()];
    for (var vector : vectors) {
      var values = vector.values();
      for (var i = 0; i < sum.length; i++) {
        sum[i] += values[i];
      }
    }
    var square = 0.0;
    for (var value : sum) {
      square += value * value;
    }
    var length = (float) Math.max(Math.sqrt(square), 1e-12);
    for (var i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return new Vector(sum);
  }
}
