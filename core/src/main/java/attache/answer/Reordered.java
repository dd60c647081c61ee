package attache.answer;

import attache.evidence.Evidence;
import attache.evidence.Reranker;
import attache.question.Reading;
import attache.story.Draft.Nature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts evidence in the order a reranker gives it. Whether a sentence is enough is not its matter:
/// only those that are enough change places among themselves, and they come first.
final class Reordered {
  private Reordered() {}

  /// The evidence in its new order; in the old one where there is no reranker or nothing to order.
  static List<Evidence> by(Optional<Reranker> reranker, Reading reading, List<Evidence> evidence)
      throws IOException {
    var enough = evidence.stream().filter(Reordered::isEnough).toList();
    if (reranker.isEmpty() || enough.size() < 2) {
      return evidence;
    }
    var scores =
        reranker.get().scores(reading.searched(), enough.stream().map(Evidence::text).toList());
    var ordered = new ArrayList<Evidence>();
    IntStream.range(0, enough.size())
        .boxed()
        .sorted(Comparator.comparing((Integer at) -> scores.get(at)).reversed())
        .forEach(at -> ordered.add(enough.get(at)));
    evidence.stream().filter(e -> !isEnough(e)).forEach(ordered::add);
    return ordered;
  }

  private static boolean isEnough(Evidence e) {
    return e.lacks().isEmpty() && e.story().nature() != Nature.BACKGROUND;
  }
}
