package attache.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.index.Embedder;
import attache.index.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What news of the field says every day: tells how near a text comes to anything at all. Its
/// sentences are embedded when they are first needed. Safe for use by many threads.
final class Everyday {
  private static final String FILE = "field.txt";
  private static final int NEAREST = 10;

  private final Embedder embedder;
  private @Nullable List<Vector> vectors;

  Everyday(Embedder embedder) {
    this.embedder = embedder;
  }

  /// The mean cosine of a text and the ten sentences that come nearest to it.
  double nearness(Vector text) {
    return vectors().stream()
        .mapToDouble(sentence -> -sentence.dot(text))
        .sorted()
        .limit(NEAREST)
        .map(cosine -> -cosine)
        .average()
        .orElse(0);
  }

  private synchronized List<Vector> vectors() {
    if (vectors == null) {
      vectors = embedder.passages(sentences());
    }
    return vectors;
  }

  private static List<String> sentences() {
    try (var stream = Everyday.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
