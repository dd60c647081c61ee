package attache.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A question judged by what the answer must and must not say.
///
/// @param accept any of these found in the answer is a hit
/// @param mustNot any of these found in the answer is something wrong
/// @param support sets of sentences, each of which supports the answer by itself
record SeedItem(
    String id,
    String type,
    String language,
    String question,
    List<String> history,
    boolean answerable,
    String gold,
    String note,
    List<PythonPattern> accept,
    List<PythonPattern> mustNot,
    List<Set<SourceSentence>> support)
    implements Item {
  SeedItem {
    history = List.copyOf(history);
    accept = List.copyOf(accept);
    mustNot = List.copyOf(mustNot);
    support = support.stream().map(Set::copyOf).toList();
  }

  /// Whether saying that the sources do not say is right as well.
  boolean mayAbstain() {
    return note.contains("abstain_ok");
  }

  /// Whether it tries to lead astray and is reported by itself.
  boolean misleads() {
    var remark = note.toLowerCase(Locale.ROOT);
    return type.equals("adversarial")
        || remark.contains("injection")
        || remark.contains("false presupposition");
  }
}
