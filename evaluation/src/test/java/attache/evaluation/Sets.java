package attache.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Tiny questions and answers for tests.
final class Sets {
  static final SourceSentence COST = new SourceSentence("Cable", "It costs 5 million.");
  static final SourceSentence LENGTH = new SourceSentence("Cable", "It is 90 km long.");
  static final SourceSentence RAIN = new SourceSentence("Weather", "It rained.");

  private Sets() {}

  /// What the cable costs: 5 million, and never 6.
  static SeedItem answerable(String note) {
    return item("a", "number", true, note, List.of(Set.of(COST)));
  }

  static SeedItem unanswerable() {
    return item("u", "unanswerable", false, "", List.of());
  }

  static SeedItem item(
      String id, String type, boolean answerable, String note, List<Set<SourceSentence>> support) {
    var accept = List.of(PythonPattern.of(answerable ? "\\b5 million" : "do not say"));
    return new SeedItem(
        id,
        type,
        "en",
        "What does the cable cost?",
        List.of(),
        answerable,
        "5 million",
        note,
        accept,
        List.of(PythonPattern.of("\\b6 million")),
        support);
  }

  static SeedItem supportedBy(List<Set<SourceSentence>> support) {
    return item("a", "number", true, "", support);
  }

  static Response said(String text, SourceSentence... cited) {
    return response("answered", text, List.of(cited));
  }

  static Response abstained(String text) {
    return response("not_in_sources", text, List.of());
  }

  static Response response(String outcome, String text, List<SourceSentence> cited) {
    return new Response(outcome, text, cited, cited.size(), cited.size(), Duration.ofMillis(10));
  }
}
